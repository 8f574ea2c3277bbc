import type { ImplantWork } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { enumerate } from '../rules/enumerate.ts';
import { open, type Settled, settle } from './settle.ts';
import type { BasisFact } from './supported-line.ts';

/** What was done with the parts of one kind of implant; `noun` names what is asked for. */
export function settledWork(
  { implantWork }: Pick<PainProcedure, 'implantWork'>,
  parts: ReadonlySet<ImplantWork['part']>,
  noun: string,
): Settled<ImplantWork[]> {
  const works = settle('implantWork', implantWork, {
    noun,
    words: wordsOf,
    same: (a, b) => wordsOf(a) === wordsOf(b),
  });
  if (works.is === 'open') return works;
  const own = works.value.filter(({ part }) => parts.has(part));
  return own.length > 0
    ? { ...works, value: own }
    : open('undocumented', noun, `Not documented: ${noun}.`);
}

const wordsOf = (works: readonly ImplantWork[]): string =>
  enumerate(works.map(({ part, act }) => `${part.replaceAll('-', ' ')} ${act}`));

/** Some of the works as the fact a line rests on. */
export const basisOfWorks = (works: readonly ImplantWork[]): BasisFact => ({
  fact: 'implantWork',
  says: wordsOf(works),
  evidence: works.map(({ evidence }) => evidence),
});

/** What was done with parts of one kind; what was taken out and put in anew was replaced. */
export function actsOn(works: readonly ImplantWork[]): ImplantWork['act'][] {
  const acts = new Set(works.map(({ act }) => act));
  return acts.has('placed') && acts.has('removed')
    ? [...acts.difference(new Set(['placed', 'removed'])), 'replaced']
    : [...acts];
}
