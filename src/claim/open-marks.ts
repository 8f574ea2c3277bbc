import type { ServiceLine } from '../chart/service-line.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { OpenModifiers, SupportedLine } from './supported-line.ts';

/** Modifiers of a planned line that tell of a distinct structure or service. */
const MARKS: readonly string[] = ['59', 'XS', 'XU'];

/**
 * Leaves such a modifier open on lines of a day that has other services: without the CMS files
 * nobody knows here whether an edit asks for it.
 */
export function withOpenMarks(
  lines: readonly SupportedLine[],
  planned: readonly ServiceLine[],
  edits: NcciEdits,
): readonly SupportedLine[] {
  if (!edits.isBuiltIn) return lines;
  const marked = planned.filter(({ modifiers }) => modifiers.some((one) => MARKS.includes(one)));
  const codes = new Set(marked.map(({ code }) => code));
  return lines.map((line) => {
    const isOpen =
      codes.has(line.code) &&
      !line.modifiers.some((one) => MARKS.includes(one)) &&
      planned.some(({ code }) => code !== line.code);
    return isOpen ? { ...line, open: [...line.open, NO_FILE] } : line;
  });
}

const NO_FILE: OpenModifiers = {
  modifiers: MARKS,
  missing: 'whether an edit asks for it, as no CMS quarterly file is loaded',
};
