import type { Facts } from '../chart/chart.ts';
import { documentedValue, type Fact } from '../chart/fact.ts';
import type { InjectedDrug } from '../chart/performance.ts';
import { drugNamed } from '../terminology/drugs.ts';
import type { ProcedureCode } from '../terminology/procedure-codes.ts';
import { brief } from './brief.ts';
import { chartedReason } from './charted-reason.ts';
import { techniquesOf } from './epidural-sessions.ts';
import type { CountedSession } from './session-count.ts';
import { met, unchecked, undocumented, unmet, type Verdict } from './verdict.ts';

/** An epidural injection, as far as it may differ from another one. */
type Epidural = Pick<Facts, 'approach' | 'levels' | 'injectate'> & { codes: ProcedureCode[] };

const PATH =
  'After a first injection that failed, a second may differ in approach, level or drug, for a charted reason';

/**
 * Judges the second injection after a first one that failed: it needs no response when it differs
 * in approach, level or drug and the chart gives the reason (LCD L39240, repeat injections).
 */
export function judgeAfterFailure(
  planned: Epidural & Pick<Facts, 'painSourceInQuestion' | 'procedureReason'>,
  { session }: CountedSession,
  failed: Verdict,
): Verdict {
  const rationale = chartedReason(planned.procedureReason, planned.painSourceInQuestion);
  const what = differences(planned, session);
  const reason = documentedValue(rationale);
  if (failed.is !== 'unmet') return failed;
  if (rationale.state === 'unreadable') return unchecked(rationale.reason);
  if (what && reason) {
    return met(
      `The first injection failed; this one has another ${what}, for a reason: "${brief(reason)}".`,
      failed.evidence,
    );
  }
  if (what || reason) {
    const lack = what ? 'the reason for it' : 'which approach, level or drug is different';
    return undocumented(
      lack,
      `${failed.message} For a second one after a first that failed, write ${lack}.`,
      failed.evidence,
    );
  }
  return unmet(`${failed.message} ${PATH}.`, failed.evidence);
}

/** What is known to be different. */
function differences(planned: Epidural, last: Epidural): string | undefined {
  if (isOtherApproach(planned, last)) return 'approach';
  if (differ(documentedValue(planned.levels), documentedValue(last.levels))) return 'level';
  return differ(steroids(planned.injectate), steroids(last.injectate)) ? 'drug' : undefined;
}

/** Two lists differ when both are known and they are not the same set. */
function differ(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b || a.length === 0 || b.length === 0) return false;
  return new Set(a).symmetricDifference(new Set(b)).size > 0;
}

/** Caudal and interlaminar share their codes, so that words are compared as well. */
function isOtherApproach(a: Epidural, b: Epidural): boolean {
  const coded = differ(
    [...techniquesOf(a.codes, a.approach)],
    [...techniquesOf(b.codes, b.approach)],
  );
  const [ours, theirs] = [documentedValue(a.approach), documentedValue(b.approach)];
  return coded || (ours !== undefined && theirs !== undefined && ours !== theirs);
}

/** The salt is no other drug: "methylprednisolone acetate" is methylprednisolone. */
const steroids = (injectate: Fact<InjectedDrug[]>): string[] | undefined =>
  documentedValue(injectate)
    ?.map(({ name }) => drugNamed(name))
    .filter((drug) => drug?.kind === 'steroid')
    .flatMap((drug) => drug?.name.split(' ')[0] ?? []);
