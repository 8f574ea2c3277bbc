import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { noted } from '../../kit/trials.ts';

const done = (code: string, words: string) => noted(code, words);
const workOf = (code: string, words: string) =>
  (documentedValue(done(code, words).implantWork) ?? []).map(({ part, act }) => `${part} ${act}`);

const IMPLANT = 'PROCEDURE: Permanent spinal cord stimulator implant.\nTECHNIQUE: ';
const PUMP = 'PROCEDURE: Intrathecal pump implantation.\nTECHNIQUE: ';

describe('the parts of a stimulator', () => {
  it.each([
    ['Two percutaneous leads were placed at T8 to T9.', ['percutaneous-lead placed']],
    [
      'Through a 14-gauge Tuohy needle an octrode lead was advanced to T8.',
      ['percutaneous-lead placed'],
    ],
    ['After a laminotomy a paddle lead was inserted.', ['paddle-lead placed']],
    ['Two leads were placed at T8 to T9.', ['lead placed']],
    [
      'Percutaneous leads were placed. A rechargeable generator was then implanted in the right flank.',
      ['percutaneous-lead placed', 'generator placed'],
    ],
    [
      'The old generator was explanted and a new generator was implanted.',
      ['generator removed', 'generator placed'],
    ],
    ['The battery was replaced.', ['generator replaced']],
    ['Revision of the generator was performed.', ['generator revised']],
    [
      'The percutaneous leads and the generator were removed.',
      ['percutaneous-lead removed', 'generator removed'],
    ],
    ['The temporary trial leads were pulled and intact.', ['trial-lead removed']],
  ])('are read from "%s"', (words, expected) => {
    expect(workOf('63685', `${IMPLANT}${words}`)).toEqual(expected);
  });

  it.each([
    ['No lead was removed.'],
    ['The leads will be removed in seven days.'],
    ['A needle was inserted over the lead.'],
    ['The leads were connected to the generator and impedances were checked.'],
    ['HISTORY: A generator was placed in 2020.'],
    ['A pocket for the generator was made.'],
  ])('are not read from "%s"', (words) => {
    expect(
      workOf(
        '63685',
        `PROCEDURE: Spinal cord stimulator trial.\nTECHNIQUE: Under fluoroscopy. ${words}`,
      ),
    ).toEqual([]);
  });

  it('are counted by their leads', () => {
    const { leadCount } = done('63650', `${IMPLANT}Two percutaneous leads were placed at T8.`);
    expect(leadCount).toMatchObject({ value: 2, evidence: [{ reference: expect.any(String) }] });
  });

  it('bear the words they were read from', () => {
    const { implantWork } = done('63650', `${IMPLANT}A percutaneous lead was placed at T8.`);
    expect(documentedValue(implantWork)?.[0]?.evidence.quote).toContain('lead was placed at T8');
  });
});

describe('the parts of a pump', () => {
  it.each([
    ['A programmable pump was implanted in the left abdomen.', ['programmable-pump placed']],
    ['A non-programmable pump was placed.', ['non-programmable-pump placed']],
    [
      'An intrathecal catheter was threaded to T10 and tunneled. The pump was placed in the pocket.',
      ['pump-catheter placed', 'pump placed'],
    ],
    ['After a laminectomy the intrathecal catheter was placed.', ['laminectomy-catheter placed']],
    ['Post-laminectomy syndrome. The intrathecal catheter was revised.', ['pump-catheter revised']],
    ['The pump was explanted.', ['pump removed']],
  ])('are read from "%s"', (words, expected) => {
    expect(workOf('62362', `PROCEDURE: Intrathecal pump.\nTECHNIQUE: ${words}`)).toEqual(expected);
  });

  it.each([
    ['A 22-gauge needle was inserted into the pump and the old drug was removed from the pump.'],
    ['The pump was accessed and 20 mL were placed in the reservoir.'],
    ['The pump was refilled with 20 mL of morphine 20 mg/mL.'],
  ])('are not read from "%s"', (words) => {
    expect(workOf('95990', `PROCEDURE: Intrathecal pump refill.\nTECHNIQUE: ${words}`)).toEqual([]);
  });

  it('are told by the title too', () => {
    expect(workOf('62362', `${PUMP}The patient lay prone.`)).toEqual(['pump placed']);
  });
});

describe('what was done with a pump', () => {
  const refill = (words: string) =>
    documentedValue(noted('62369', `PROCEDURE: Intrathecal pump.\nDESCRIPTION: ${words}`).refill);

  it.each([
    ['The pump was refilled by the nurse.', { isRefilled: true, by: 'staff' }],
    [
      'The pump was refilled and reprogrammed by the physician.',
      { isRefilled: true, by: 'physician', isReprogrammed: true },
    ],
    [
      'I refilled the pump; this required a physician because of scar tissue.',
      { by: 'physician', needsPhysician: true },
    ],
    [
      'The pump was interrogated. The rate was left unchanged.',
      { isAnalyzed: true, isReprogrammed: false },
    ],
    ['The pump was refilled with compounded morphine.', { isCompounded: true, drug: 'morphine' }],
  ])('is read from "%s"', (words, expected) => {
    expect(refill(words)).toMatchObject(expected);
  });

  it.each([
    ['The pump was interrogated. Next refill is due in 60 days.', 'isRefilled'],
    ['The pump was not refilled.', 'isRefilled'],
    ['The pump was refilled by the nurse practitioner.', 'by'],
    ['The pump was refilled with the help of a physician assistant.', 'by'],
  ])('does not read from "%s" %s', (words, field) => {
    expect(refill(words) ?? {}).not.toHaveProperty(field);
  });
});
