import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import type { InjectedDrug } from '../../chart/performance.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode } from '../../terminology/drugs.ts';
import { isValid } from '../billed-drugs.ts';
import { defineRule } from '../define-rule.ts';
import { unitsOfDose } from '../dose-units.ts';
import {
  doseOf,
  drugsOf,
  type GivenInjection,
  INJECTED,
  injectionsOfDay,
  isDrug,
} from '../given-drugs.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { met, skipped, undocumented, unmet } from '../verdict.ts';

export const drugJwJzMissing = defineRule({
  id: 'drug-jw-jz-missing',
  family: 'drug',
  title: 'Waste or no waste of a single-dose container',
  stages: { claim: 'warning' },
  scope: 'session',
  cites: [
    {
      title: 'immedicaresolutions.com on J3301 (third-party)',
      quote: 'One of the two is required',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: INJECTED,
  params: { 'drug.single_dose': z.boolean() },
  skips: () => undefined,
  evaluate(facts, params, procedure) {
    if (!params['drug.single_dose']) return skipped('this payer asks for neither');
    const firm = injectionsOfDay(facts, procedure).filter(isFirm);
    const given = drugsOf(firm);
    const lines = billedOn(facts.lines, documentedValue(facts.dateOfService)).filter(
      (line) => isValid(line) && isSingleDose(line, given),
    );
    if (lines.length === 0) return skipped('no drug of a single-dose container is on a claim');
    const silent = lines.filter(
      (line) => !lines.some((one) => one.code === line.code && says(one, 'JW', 'JZ')),
    );
    const bare = silent.filter((line) => isSurelySingle(line, given));
    const denied = lines.filter((line) => says(line, 'JZ') && exceedsUnits(line, given));
    const evidence = [...bare, ...denied].map((line) => line.evidence);
    if (bare.length > 0) {
      return unmet(
        `${codesOf(bare)} comes from a single-dose container and carries neither JW nor JZ. JZ: nothing was discarded. JW: a line of its own for the amount discarded, which the note must give.`,
        evidence,
      );
    }
    if (denied.length > 0) {
      return unmet(
        `${codesOf(denied)} carries JZ, nothing discarded, but the note tells of a discarded amount. Correct the line or the note, whichever is wrong.`,
        evidence,
      );
    }
    if (silent.length > 0) {
      return undocumented(
        'container: single-dose or multi-dose',
        `The note tells what was discarded of the drug on ${codesOf(silent)}, and not whether its container was for one dose: then JW goes on a line of its own. Add the container to the note.`,
        silent.map((line) => line.evidence),
      );
    }
    return met('JW or JZ stands on every line.', evidence);
  },
});

/** Words that cannot be tied to an injection tell nothing of its container. */
const isFirm = ({ injectate }: GivenInjection): boolean =>
  injectate.state === 'documented' && !injectate.loose;

const says = ({ modifiers }: ServiceLine, ...wanted: string[]): boolean =>
  modifiers.some((modifier) => wanted.includes(modifier));

/** By its code or its container, or likely because the note tells what was left of it. */
const isSingleDose = (line: ServiceLine, given: readonly InjectedDrug[]): boolean =>
  isSurelySingle(line, given) ||
  given.some((one) => isWasted(one, line.code) && one.container === undefined);

/** What is charted of the container goes before what is usual for the code. */
function isSurelySingle({ code }: ServiceLine, given: readonly InjectedDrug[]): boolean {
  const own = given.filter((one) => isDrug(one, drugCode(code)?.drug ?? ''));
  const charted = own.flatMap(({ container }) => container ?? []);
  if (charted.length > 0) return charted.includes('single-dose');
  return drugCode(code)?.isSingleDose === true;
}

/** More was discarded than the units begun already hold; less than that bears no JW. */
const exceedsUnits = ({ code }: ServiceLine, given: readonly InjectedDrug[]): boolean =>
  given.some((one) => {
    const unitMg = drugCode(code)?.unitMg ?? 0;
    const dose = doseOf(one) ?? Number.NaN;
    const held = unitsOfDose(dose, unitMg) * unitMg;
    return isWasted(one, code) && dose + (one.discardedMg ?? 0) > held + 1e-9;
  });

/** Whether some of the drug of a code was thrown away. */
const isWasted = (one: InjectedDrug, code: string): boolean =>
  Boolean(one.discardedMg) && isDrug(one, drugCode(code)?.drug ?? '');
