import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import type { InjectedDrug } from '../../chart/performance.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import { type BilledDrug, billedDrugs } from '../billed-drugs.ts';
import { type Compared, compareDose } from '../compare-dose.ts';
import { defineRule } from '../define-rule.ts';
import { drugsOf, type GivenInjection, givenOfDay, INJECTED, isDrug } from '../given-drugs.ts';
import { guide } from '../guides.ts';
import { billedOn } from '../lines-of-day.ts';
import {
  met,
  type Skipped,
  skipped,
  unchecked,
  undocumented,
  unmet,
  type Verdict,
} from '../verdict.ts';

export const drugUnitsMismatch = defineRule({
  id: 'drug-units-mismatch',
  family: 'drug',
  title: 'Drug units that follow from the dose given',
  stages: { claim: 'critical' },
  scope: 'session',
  cites: [guide('S0', 'bill the J-code for the actual drug and quantity administered')],
  needs: ['lines'],
  uses: INJECTED,
  params: {},
  skips: () => undefined,
  evaluate(facts, _params, procedure) {
    const lines = billedOn(facts.lines, documentedValue(facts.dateOfService));
    const billed = billedDrugs(lines);
    const injections = givenOfDay(facts, procedure);
    if (billed.length === 0) return skipped('no drug with a unit by weight is on a claim');
    const unread = injections.map(({ injectate }) => injectate).find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    if (injections.length === 0 || injections.some(isOpen))
      return skipped('the drugs given are not all charted');
    return verdictOf(
      billed.flatMap(
        (one) =>
          compareDose(one, injections, lines) ??
          otherSteroid(one, lines, drugsOf(injections)) ??
          [],
      ),
    );
  },
});

function verdictOf(compared: readonly Compared[]): Verdict | Skipped {
  if (compared.length === 0) return skipped('the note gives no dose of what is billed');
  const evidence = compared.flatMap((one) => one.evidence);
  const wordsOf = (kind: Compared['is']): string =>
    compared
      .flatMap(({ is, words }) => (is === kind ? words : []))
      .sort()
      .slice(0, 2)
      .join(' ');
  const wrong = wordsOf('wrong');
  const open = compared.find(({ is }) => is === 'open');
  if (wrong) {
    const [fault, ...more] = compared.filter(({ is }) => is === 'wrong');
    const remedy = more.length === 0 ? fault?.remedy : undefined;
    return unmet(`${wrong} Correct the claim or the note, whichever is wrong.`, evidence, remedy);
  }
  if (open) return undocumented(open.missing ?? 'the dose', open.words, evidence, open.remedy);
  return met('Units follow from the dose.', evidence);
}

/** Words that cannot be tied to the injection leave its drugs open. */
const isOpen = ({ injectate }: GivenInjection): boolean =>
  injectate.state !== 'documented' || injectate.loose === true;

/** A steroid is billed that nobody charted, and another was given that nobody billed. */
function otherSteroid(
  billed: BilledDrug,
  lines: readonly ServiceLine[],
  given: readonly InjectedDrug[],
): Compared | undefined {
  if (drugNamed(billed.drug)?.kind !== 'steroid') return undefined;
  if (given.some((one) => isDrug(one, billed.drug))) return undefined;
  const claimed = lines.flatMap(({ code }) => drugCode(code) ?? []);
  // A code for drugs at large may be for any.
  if (claimed.some(({ drug }) => drug === null)) return undefined;
  const other = given.find(
    (one) =>
      drugNamed(one.name)?.kind === 'steroid' &&
      !claimed.some(({ drug }) => isDrug(one, drug ?? '')),
  );
  if (!other) return undefined;
  return {
    is: 'wrong',
    words: `${billed.code} is ${billed.drug}, and the note tells of ${other.name}.`,
    evidence: [other.evidence, ...billed.evidence],
  };
}
