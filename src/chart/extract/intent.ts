import { codesIn } from '../../fhir/coding.ts';
import { readIntent } from '../../note/intent.ts';
import type { Intent } from '../../terminology/site.ts';
import { SNOMED } from '../../terminology/systems.ts';
import type { Statement } from '../fact.ts';
import { type ProcedureLine, statementOf, wordsOf } from './line.ts';

const INTENT_CODES: ReadonlyMap<string, Intent> = new Map([
  ['103693007', 'diagnostic'],
  ['277132007', 'therapeutic'],
]);

/** Diagnostic or therapeutic: by category, by the modifier KX, or in words. */
export function intentStatements(line: ProcedureLine): Statement<Intent>[] {
  const coded = codesIn(SNOMED, ...line.categories)
    .map((code) => INTENT_CODES.get(code))
    .filter((intent) => intent !== undefined);
  const kx = line.modifiers.includes('KX') ? [statementOf<Intent>(line, 'diagnostic', 'KX')] : [];
  const words = [...wordsOf(line), ...line.categories.map(({ text }) => text ?? '')];
  return [
    ...coded.map((intent) => statementOf(line, intent)),
    ...kx,
    ...words.flatMap((text) => {
      const intent = readIntent(text);
      return intent ? [statementOf(line, intent.value, text)] : [];
    }),
  ];
}
