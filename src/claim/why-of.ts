import { type Citation, isUnverified } from '../rules/cite.ts';
import { enumerate } from '../rules/enumerate.ts';
import { sourceOf } from '../rules/said.ts';
import type { ComparedLine, Difference } from './compared-line.ts';
import type { SupportedLine } from './supported-line.ts';

/** What a coder is told of one compared line: what to do, and what it rests on. */
export function whyOf(line: ComparedLine): string {
  switch (line.is) {
    case 'same':
      return [...openWords(line.supported), basisWords(line.supported)].join(' ');
    case 'missing':
      return [
        'Documented, not planned.',
        ...openWords(line.supported),
        basisWords(line.supported),
      ].join(' ');
    case 'differs':
      return [
        differenceWords(line.difference),
        ...openWords(line.supported),
        basisWords(line.supported),
      ].join(' ');
    case 'extra':
      return `Not supported. ${line.because}`;
    case 'open':
      return line.because;
  }
}

/** What to change on a planned line. */
export function differenceWords({ modifiers, units, diagnoses }: Difference): string {
  const { add = [], remove = [] } = modifiers ?? {};
  return [
    ...modifierWords(enumerate(add), enumerate(remove)),
    ...(units ? [`Units ${units.supported}, not ${units.planned}.`] : []),
    ...(diagnoses ? [`Points to no documented diagnosis: ${enumerate(diagnoses.add)}.`] : []),
  ].join(' ');
}

function modifierWords(add: string, remove: string): string[] {
  if (add && remove) return [`Modifier ${add} instead of ${remove}.`];
  if (add) return [`Documented: modifier ${add}.`];
  return remove ? [`Not documented: modifier ${remove}.`] : [];
}

const openWords = ({ open }: SupportedLine): string[] =>
  open.map(({ modifiers, missing }) => `${enumerate(modifiers, 'or')} open: ${missing}.`);

/** The facts with their sources, and the first rule of coding. */
function basisWords({ basis: { facts, rules } }: SupportedLine): string {
  const told = facts.map(({ says, evidence: [first] }) =>
    first ? `${says} (${sourceOf(first)})` : says,
  );
  const [rule] = rules;
  const words = `${told.join('; ')}.${rule ? ` Rule: ${ruleWords(rule)}.` : ''}`;
  return words.replaceAll(/\s+/g, ' ');
}

const ruleWords = ({ title, quote, grade }: Citation): string =>
  `${quote ? `"${quote}", ` : ''}${title}${isUnverified(grade) && !title.includes(`(${grade}`) ? ` [${grade}]` : ''}`;
