import { documentedValue } from '../../chart/fact.ts';
import type { PumpRefill } from '../../chart/implant.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { isPump, PUMP_CODES, TRIAL_CODE } from '../pump.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** A code that one source guide gives for ziconotide and no table of codes holds. */
const NO_CODE = 'J3311';

export const itpDrugCode = defineRule({
  id: 'itp-drug-code',
  family: 'intrathecal-pump',
  title: 'Code of the drug in the pump',
  stages: { claim: 'critical' },
  cites: [{ title: 'HCPCS J2278 ziconotide, 1 mcg (coding page, archived)', grade: 'third-party' }],
  needs: ['lines'],
  uses: ['dateOfService', 'refill'],
  params: {},
  skips: isPump,
  evaluate({ lines, dateOfService, refill }) {
    const billed = billedOn(lines, documentedValue(dateOfService));
    const unknown = billed.filter(({ code }) => code === NO_CODE);
    if (unknown.length > 0) {
      return unmet(
        `No code ${NO_CODE} is known. Ziconotide is J2278, one unit for each microgram. Correct the line.`,
        unknown.map(({ evidence }) => evidence),
      );
    }
    const drugs = billed.filter(isPumpDrug);
    if (drugs.length === 0) return skipped('no pump drug is on a claim');
    if (refill.state === 'unreadable') return unchecked(refill.reason);
    if (refill.state === 'undocumented' || refill.loose)
      return skipped('the chart does not name the drug');
    const fitting = codesFor(refill.value);
    if (fitting.length === 0) return skipped('no code is known for the drug that the chart names');
    const wrong = drugs.filter(({ code }) => !fitting.includes(code));
    if (wrong.length === 0) return met(`${codesOf(drugs)} fits the drug charted.`, refill.evidence);
    return unmet(
      `The pump was filled with ${refill.value.drug}, which is ${fitting.join(' or ')}; the claim has ${codesOf(wrong)}. Correct the line or the note, whichever is wrong.`,
      [...refill.evidence, ...wrong.map(({ evidence }) => evidence)],
    );
  },
});

/** A line for a drug that goes into pumps; compounded and unclassified drugs fit any. */
function isPumpDrug({ code }: ServiceLine): boolean {
  const drug = drugCode(code)?.drug;
  return code === TRIAL_CODE || (drug != null && PUMP_CODES.has(drug));
}

/** The codes of every drug that is named, as in a mixture. */
const codesFor = ({ drug = '' }: PumpRefill): string[] =>
  drug.split(/[^A-Za-z]+/).flatMap((word) => PUMP_CODES.get(drugNamed(word)?.name ?? '') ?? []);
