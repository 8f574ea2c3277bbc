import { drugUnitsMismatch } from '../../../src/rules/drug/drug-units-mismatch.ts';
import {
  claimLine,
  day,
  documented,
  orderLine,
  performed,
  somewhere,
  unreadable,
} from '../../kit/chart.ts';
import { depo, drug, injected, lidocaine } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

const units = (code: string, count: number, ...modifiers: string[]) => ({
  ...claimLine(code, ...modifiers),
  units: count,
});
const given = (...drugs: Parameters<typeof injected>) => performed('62323', injected(...drugs));
const kenalog = (doseMg: number, discardedMg?: number) =>
  drug('triamcinolone acetonide', { doseMg, ...(discardedMg !== undefined && { discardedMg }) });
/** Bupivacaine as a note gives it for one of several nerves. */
const ofEach = (doseMg: number) => ({
  ...drug('bupivacaine', { doseMg }),
  evidence: { reference: 'DocumentReference/n', quote: `${doseMg} mg was injected at each nerve` },
});
/** The last day on which J1030 was valid. */
const LAST = day('2024-03-31');
const forty = given(depo(40), lidocaine);

testRule(
  drugUnitsMismatch,
  {},
  {
    met: {
      'a line that names no number, where one unit is right': {
        procedure: given(kenalog(10)),
        lines: [{ ...units('J3301', 1), isUnitsAssumed: true }],
      },
      'forty milligrams as forty units': { procedure: forty, lines: [units('J1010', 40)] },
      'forty milligrams of triamcinolone as four units': {
        procedure: given(kenalog(40)),
        lines: [units('J3301', 4)],
      },
      'a unit begun counts': { procedure: given(kenalog(41)), lines: [units('J3301', 5)] },
      'a dose by concentration and volume': {
        procedure: given(drug('bupivacaine', { concentration: '0.25%', volumeMl: 2 })),
        lines: [units('J0665', 10)],
      },
      'morphine that a pump was filled with': {
        procedure: performed(
          '62370',
          injected(drug('morphine', { concentration: '10 mg/mL', volumeMl: 20 })),
        ),
        lines: [units('J2274', 20)],
      },
      'baclofen by micrograms in a millilitre': {
        procedure: performed(
          '62370',
          injected(drug('baclofen', { concentration: '500 mcg/mL', volumeMl: 40 })),
        ),
        lines: [units('J0475', 2)],
      },
      'micrograms of ziconotide': {
        procedure: given(drug('ziconotide', { doseMg: 0.025 })),
        lines: [units('J2278', 25)],
      },
      'two injections of the day together': {
        procedure: forty,
        alongside: [performed('20552', injected(depo(20)))],
        lines: [units('J1010', 60)],
      },
      'a steroid beside the injection, whose own is billed': {
        procedure: given(kenalog(40)),
        lines: [units('J3301', 4), units('J1010', 40)],
      },
      'a code on its last day': {
        procedure: performed('62323', { ...injected(depo(40)), dateOfService: documented(LAST) }),
        lines: [{ ...units('J1030', 1), day: LAST }],
      },
      'the discarded part on a line of its own': {
        procedure: given(kenalog(30, 10)),
        lines: [units('J3301', 3), units('J3301', 1, 'JW')],
      },
      'the discarded part on the same line': {
        procedure: given(kenalog(30, 10)),
        lines: [units('J3301', 4)],
      },
    },
    unmet: {
      'three times the dose of one nerve for a joint, which has two': {
        procedure: performed('64493', {
          ...injected(drug('bupivacaine', { doseMg: 2.5 })),
          levels: documented(['L4-L5']),
        }),
        lines: [units('J0665', 15)],
      },
      'no multiple of the dose that is given for each of several nerves': {
        procedure: performed('64454', injected(ofEach(5))),
        lines: [units('J0665', 15)],
      },
      'half of what a pump was filled with': {
        procedure: performed(
          '62370',
          injected(drug('morphine', { concentration: '10 mg/mL', volumeMl: 20 })),
        ),
        lines: [units('J2274', 10)],
        says: '200 mg of morphine given is 20 unit(s)',
      },
      'forty milligrams as one unit, as of the deleted code': {
        procedure: forty,
        lines: [units('J1010', 1)],
        says: '40 unit(s) of 1 mg, and the claim has 1',
      },
      'one unit too many': { procedure: given(kenalog(40)), lines: [units('J3301', 5)] },
      'one unit too few for a unit begun': {
        procedure: given(kenalog(41)),
        lines: [units('J3301', 4)],
      },
      'the discarded part twice': {
        procedure: given(kenalog(30, 10)),
        lines: [units('J3301', 4), units('J3301', 1, 'JW')],
      },
      'a code on its last day, one unit too many': {
        procedure: performed('62323', { ...injected(depo(40)), dateOfService: documented(LAST) }),
        lines: [{ ...units('J1030', 2), day: LAST }],
      },
      'no unit at all': {
        procedure: performed('64483', {
          ...injected(depo(40)),
          laterality: documented('bilateral'),
        }),
        lines: [units('J1010', 0)],
      },
      'half as much again on both sides': {
        procedure: performed('64483', {
          ...injected(depo(40)),
          laterality: documented('bilateral'),
        }),
        lines: [units('J1010', 60)],
      },
      'micrograms of ziconotide, one unit too few': {
        procedure: given(drug('ziconotide', { doseMg: 0.025 })),
        lines: [units('J2278', 24)],
        says: '25 mcg of ziconotide given is 25 unit(s) of 1 mcg',
      },
      'a tenth of a milligram': {
        procedure: given(drug('ziconotide', { doseMg: 0.1 })),
        lines: [units('J2278', 1)],
        says: '0.1 mg of ziconotide',
      },
      'three drugs at once, of which two are told in the order of their codes': {
        procedure: given(
          kenalog(40),
          depo(40),
          drug('bupivacaine', { concentration: '0.25%', volumeMl: 2 }),
        ),
        lines: [units('J3301', 1), units('J1010', 1), units('J0665', 1)],
        says: 'the claim has 1. J1010: 40 mg',
      },
      'twice the dose at one site': { procedure: forty, lines: [units('J1010', 80)] },
      'asked of the visit of the day': {
        procedure: performed('99214'),
        alongside: [forty],
        lines: [units('J1010', 1)],
      },
      'another steroid than the one given': {
        procedure: given(kenalog(40)),
        lines: [units('J1010', 40)],
        says: 'the note tells of triamcinolone acetonide',
      },
    },
    undocumented: {
      'a line that names no number of units': {
        procedure: forty,
        lines: [{ ...units('J1010', 1), isUnitsAssumed: true }],
        says: '40 unit(s) of 1 mg, and the line names no number',
      },
      'twice the dose on both sides': {
        procedure: performed('64483', {
          ...injected(depo(40)),
          laterality: documented('bilateral'),
        }),
        lines: [units('J1010', 80)],
        says: 'given at each site',
      },
      'the dose of one nerve for the two of a facet joint': {
        procedure: performed('64493', {
          ...injected(drug('bupivacaine', { doseMg: 2.5 })),
          levels: documented(['L4-L5']),
        }),
        lines: [units('J0665', 10)],
        says: 'given at each site',
      },
      'a dose whose words give it to each of several nerves': {
        procedure: performed('64454', injected(ofEach(5))),
        lines: [units('J0665', 30)],
        says: 'given at each site',
      },
      'the dose of one trigger point for two of a muscle': {
        procedure: performed('20552', {
          ...injected(depo(40)),
          muscles: documented([{ name: 'right trapezius', points: 2, evidence: somewhere }]),
        }),
        lines: [units('J1010', 80)],
        says: 'given at each site',
      },
    },
    unchecked: {
      'the drugs given could not be read': {
        procedure: performed('62323', { injectate: unreadable('administrations: 403') }),
        lines: [units('J1010', 40)],
      },
      'those of another injection of the day could not': {
        procedure: forty,
        alongside: [performed('20552', { injectate: unreadable('notes: 403') })],
        lines: [units('J1010', 40)],
      },
    },
    skipped: {
      'a code of which we are not sure': {
        procedure: given(drug('betamethasone', { doseMg: 6 })),
        lines: [units('J0702', 1)],
      },
      'a code that was deleted, which another rule says': {
        procedure: forty,
        lines: [units('J1030', 3)],
      },
      'a deleted code one day later': {
        procedure: performed('62323', {
          ...injected(depo(40)),
          dateOfService: documented(LAST.add({ days: 1 })),
        }),
        lines: [{ ...units('J1030', 3), day: LAST.add({ days: 1 }) }],
      },
      'a strength without a volume': {
        procedure: given(drug('bupivacaine', { concentration: '0.25%' })),
        lines: [units('J0665', 10)],
      },
      'two steroids, and no dose of the one that is billed': {
        procedure: given(drug('methylprednisolone'), kenalog(40)),
        lines: [units('J1010', 40)],
      },
      'no dose is charted': {
        procedure: given(drug('methylprednisolone')),
        lines: [units('J1010', 40)],
      },
      'no drug is charted': { procedure: performed('62323'), lines: [units('J1010', 40)] },
      'another injection of the day charts none': {
        procedure: forty,
        alongside: [performed('20552')],
        lines: [units('J1010', 60)],
      },
      'words that belong to nobody knows what': {
        procedure: performed('62323', { injectate: { ...documented([depo(40)]), loose: true } }),
        lines: [units('J1010', 1)],
      },
      'a steroid beside drugs of which none is a steroid': {
        procedure: given(lidocaine, drug('novelcaine')),
        lines: [units('J1010', 40)],
      },
      'a drug beside the injection': { procedure: forty, lines: [units('J1885', 4)] },
      'the steroid may be under a code for drugs at large': {
        procedure: given(kenalog(40)),
        lines: [units('J1010', 40), units('J3490', 1)],
      },
      'one drug under two codes': {
        procedure: given(kenalog(40)),
        lines: [units('J3301', 1), units('J3300', 1)],
      },
      'another day': {
        procedure: forty,
        lines: [{ ...units('J1010', 1), day: day('2026-11-20') }],
      },
      'an order': { procedure: forty, lines: [orderLine('J1010')] },
      'no injection': { procedure: performed('99214'), lines: [units('J1010', 40)] },
    },
  },
);
