import { readImplantWork, type ToldWork } from '../../note/statements/implant-work.ts';
import { combine } from '../combine.ts';
import type { Fact, Statement } from '../fact.ts';
import type { ImplantWork } from '../implant.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

const WORDS = {
  hint: /\b(?:leads?|electrodes?|paddles?|generators?|IPGs?|batter(?:y|ies)|pumps?|reservoirs?|catheters?)\b/i,
  read: readImplantWork,
};

/**
 * What was done with which part, in words: codes tell of it too, and are what the words are asked
 * about. Words of another procedure add nothing to those of its own.
 */
export function implantWorkFact(
  { family }: Pick<ProcedureSources, 'family'>,
  { told, unread }: EverythingSaid,
): Fact<ImplantWork[]> {
  const statements = statementsIn(told, WORDS, family).map(
    (one): Statement<ImplantWork[]> => ({
      ...one,
      value: [{ ...one.value, evidence: one.evidence }],
    }),
  );
  const firm = statements.filter(({ loose }) => !loose);
  return combine(firm.length > 0 ? firm : statements, unread, {
    complete: (known, more) => distinct([...known, ...more]),
    agree: () => true,
  });
}

/** Each once; a part of no named kind is the one that another sentence names. */
function distinct(works: readonly ImplantWork[]): ImplantWork[] {
  const each = [
    ...new Map(works.toReversed().map((one) => [`${one.part} ${one.act}`, one])).values(),
  ];
  return each
    .toReversed()
    .filter(
      ({ part, act }) => !each.some((other) => other.act === act && isKindOf(other.part, part)),
    );
}

const isKindOf = (kind: ToldWork['part'], part: ToldWork['part']): boolean =>
  (part === 'lead' || part === 'pump') && kind !== part && kind.endsWith(`-${part}`);
