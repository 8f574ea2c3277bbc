import { documentedValue, type Evidence, isUnreadable } from '../../chart/fact.ts';
import type { InjectedDrug } from '../../chart/performance.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import { type BilledDrug, billedDrugs } from '../billed-drugs.ts';
import { defineRule } from '../define-rule.ts';
import { amountWords, unitsOfDose } from '../dose-units.ts';
import {
  doseOf,
  drugsOf,
  type GivenInjection,
  givenOfDay,
  INJECTED,
  isDrug,
  sitesOf,
} from '../given-drugs.ts';
import { guide } from '../guides.ts';
import { billedOn } from '../lines-of-day.ts';
import type { Remedy } from '../remedy.ts';
import { unitsOnLine } from '../units-on-line.ts';
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
          compare(one, injections, lines) ?? otherSteroid(one, lines, drugsOf(injections)) ?? [],
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
  const [wrong, perSite] = [wordsOf('wrong'), wordsOf('per-site')];
  if (wrong) {
    const [fault, ...more] = compared.filter(({ is }) => is === 'wrong');
    const remedy = more.length === 0 ? fault?.remedy : undefined;
    return unmet(`${wrong} Correct the claim or the note, whichever is wrong.`, evidence, remedy);
  }
  if (perSite) return undocumented('the total dose', perSite, evidence);
  return met('Units follow from the dose.', evidence);
}

/** Words that cannot be tied to the injection leave its drugs open. */
const isOpen = ({ injectate }: GivenInjection): boolean =>
  injectate.state !== 'documented' || injectate.loose === true;

interface Compared {
  is: 'right' | 'wrong' | 'per-site';
  words: string;
  evidence: Evidence[];
  /** The units that follow from the dose, on the one line that bills it. */
  remedy?: Remedy | undefined;
}

/** Undefined where the note does not tell enough of the drug. */
function compare(
  billed: BilledDrug,
  injections: readonly GivenInjection[],
  lines: readonly ServiceLine[],
): Compared | undefined {
  const given = drugsOf(injections).filter((one) => isDrug(one, billed.drug));
  if (given.length === 0) return undefined;
  const doses = given.map(doseOf);
  if (doses.includes(undefined)) return undefined;
  const mg = doses.reduce((sum: number, dose) => sum + (dose ?? 0), 0);
  const needed = unitsOfDose(mg, billed.unitMg);
  const evidence = [...given.map((one) => one.evidence), ...billed.evidence];
  const said = `${billed.code}: ${amountWords(mg)} of ${billed.drug} given is ${needed} unit(s) of ${amountWords(billed.unitMg)}, and the claim has ${billed.units}.`;
  const isRight = billed.units === needed || holdsWaste(billed, given, mg);
  if (isRight) return { is: 'right', words: '', evidence };
  const sites = billed.units / needed;
  if (Number.isInteger(sites) && sites > 1 && sites <= sitesOf(injections)) {
    const words = `${said} Chart the total dose if this one was given at each site.`;
    return { is: 'per-site', words, evidence };
  }
  const own = lines.filter(({ code }) => code === billed.code);
  return { is: 'wrong', words: said, evidence, remedy: unitsOnLine(own, needed) };
}

/** What was discarded may stand on the same line where no JW splits it off; another rule asks for JW. */
function holdsWaste(
  { units, unitMg, isWasteApart }: BilledDrug,
  given: readonly InjectedDrug[],
  mg: number,
): boolean {
  const discarded = given.reduce((sum, one) => sum + (one.discardedMg ?? 0), 0);
  return !isWasteApart && units === unitsOfDose(mg + discarded, unitMg);
}

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
