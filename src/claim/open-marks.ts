import type { ServiceLine } from '../chart/service-line.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { OpenModifiers, SupportedLine } from './supported-line.ts';

/** Modifiers of a planned line that tell of a distinct structure or service. */
const MARKS: readonly string[] = ['59', 'XS', 'XU'];

/**
 * Leaves such a modifier open: without the CMS files nobody knows here whether an edit asks for it,
 * beside a service on this claim or on another of the day.
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
    const isOpen = codes.has(line.code) && !line.modifiers.some((one) => MARKS.includes(one));
    return isOpen ? { ...line, open: [...line.open, NO_FILE] } : line;
  });
}

const NO_FILE: OpenModifiers = {
  modifiers: MARKS,
  missing: 'whether an edit asks for it, as no CMS quarterly file is loaded',
};
