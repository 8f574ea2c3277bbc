import { describe, expect, it } from 'vitest';
import { HCPCS } from '../../../src/terminology/systems.ts';
import { anOrder, aProcedure, cpt } from '../../kit/fhir.ts';
import { aDrug, DAY, hcpcs, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';
import { noted, pastTrial } from '../../kit/trials.ts';
import { aVisit, ordered } from '../../kit/visits.ts';

const CHECK = 'PROCEDURE: Spinal cord stimulator implant check.\n';
const REFILL = 'PROCEDURE: Intrathecal pump refill.\n';

describe('programming', () => {
  it('is read from the note', () => {
    const { programming } = noted(
      '95972',
      `${CHECK}Amplitude, pulse width, rate and contacts were adjusted.`,
    );
    expect(programming).toMatchObject({
      value: { parameters: 4 },
      evidence: [{ reference: 'DocumentReference/note' }],
    });
  });

  it('is tied to the session by the device it names, though no operation was done', () => {
    const words = 'Amplitude, pulse width, rate, contacts and cycling were changed.';
    const named = noted('95971', `PROCEDURE: Spinal cord stimulator programming.\n${words}`);
    expect(named.programming).toMatchObject({ value: { parameters: 5 } });
    expect(named.programming).not.toHaveProperty('loose');
    expect(noted('95971', `PROCEDURE: Pump refill.\n${words}`).programming).toMatchObject({
      loose: true,
    });
  });

  it('is undocumented where the note is silent, and unreadable where it cannot be read', () => {
    expect(noted('95972', CHECK).programming.state).toBe('undocumented');
    const done = aProcedure('done', '95972', DAY, { encounter: VISIT });
    expect(readOne({ procedures: [done], chart: [scannedNote()] }).programming.state).toBe(
      'unreadable',
    );
  });

  it('is not asked of a pump', () => {
    expect(noted('62370', `${REFILL}The rate was adjusted.`).programming.state).toBe(
      'undocumented',
    );
  });
});

describe('a refill in other words', () => {
  it.each([
    ['20 mL of morphine 10 mg/mL were instilled into the reservoir.', 20, '10 mg/mL'],
    ['Instilled 18 mL of ziconotide 25 mcg/mL.', 18, '25 mcg/mL'],
    ['40 mL baclofen 500 mcg/mL was then injected.', 40, '500 mcg/mL'],
  ])('%s', (words, filledMl, concentration) => {
    expect(noted('62370', REFILL + words).refill).toMatchObject({
      value: { filledMl, concentration },
    });
  });
});

describe('a refill', () => {
  const FULL = `${REFILL}Residual volume was 3 mL. The pump was refilled with 20 mL of morphine 25 mg/mL. Low reservoir alarm date 02/14/2027. The rate was increased to 6 mg/day.`;

  it('is read from the note', () => {
    expect(noted('62370', FULL).refill).toMatchObject({
      state: 'documented',
      value: {
        drug: 'morphine',
        concentration: '25 mg/mL',
        removedMl: 3,
        filledMl: 20,
        alarmOrRate: expect.stringContaining('02/14/2027'),
        isReprogrammed: true,
      },
    });
  });

  it('takes the drug that was given with it first', () => {
    const drug = aDrug('given', 'Hydromorphone 10 mg/mL injection', { value: 20, unit: 'mL' });
    const done = aProcedure('done', '62370', DAY, { encounter: VISIT });
    expect(readOne({ procedures: [done], chart: [drug, visitNote(FULL)] }).refill).toMatchObject({
      value: { drug: 'hydromorphone', filledMl: 20 },
      contradictions: [{ value: { drug: 'morphine' } }],
    });
  });

  it('of which the note tells a part is known in part', () => {
    const { refill } = noted('95990', `${REFILL}The pump was refilled with 20 mL.`);
    expect(refill).toMatchObject({ value: { filledMl: 20 } });
    expect(refill).not.toHaveProperty('value.isReprogrammed');
  });

  it('that no words tell of is undocumented, and unreadable where drugs could not be read', () => {
    const done = aProcedure('done', '62370', DAY);
    expect(readOne({ procedures: [done] }).refill.state).toBe('undocumented');
    const unread = ['medicationAdministrations'];
    expect(readOne({ procedures: [done], unread }).refill.state).toBe('unreadable');
  });
});

describe('the generator', () => {
  it('is known by a device code of the procedure', () => {
    const done = aProcedure('done', '63685', DAY, { usedCode: [hcpcs('C1820')] });
    expect(readOne({ procedures: [done] }).generator).toMatchObject({
      value: 'rechargeable',
      evidence: [{ reference: 'Procedure/done', quote: 'C1820' }],
    });
  });

  it('is known by a device code of the order', () => {
    const orderDetail = [{ coding: [{ system: HCPCS[0] ?? '', code: 'C1826' }] }];
    expect(readOne({ orders: [anOrder('63685', { orderDetail })] }).generator).toMatchObject({
      value: 'closed-loop-rechargeable',
    });
  });

  it('is not what the claim bills', () => {
    const claim = {
      resourceType: 'Claim' as const,
      id: 'claim',
      status: 'active' as const,
      use: 'claim' as const,
      type: {},
      created: DAY,
      patient: {},
      provider: {},
      priority: {},
      insurance: [],
      item: [
        { sequence: 1, productOrService: cpt('63685'), servicedDate: DAY },
        { sequence: 2, productOrService: hcpcs('C1820'), servicedDate: DAY },
      ],
    };
    expect(readOne({ claims: [claim] }).generator.state).toBe('undocumented');
  });

  it('is told by the note, against the code where they differ', () => {
    const words =
      'PROCEDURE: Implantation of spinal cord stimulator.\nA non-rechargeable IPG was placed.';
    expect(noted('63685', words).generator).toMatchObject({ value: 'non-rechargeable' });
    expect(noted('63685', words, { usedCode: [hcpcs('C1820')] }).generator).toMatchObject({
      value: 'rechargeable',
      contradictions: [{ value: 'non-rechargeable', origin: 'note' }],
    });
  });
});

describe('how a trial of intraspinal drugs was borne', () => {
  it('is told by its own note', () => {
    const done = aProcedure('trial', '62323', '2026-09-01', { encounter: VISIT });
    const note = visitNote(
      'PROCEDURE: L3-4 interlaminar epidural injection of morphine 2 mg.\nShe had mild pruritus.',
    );
    expect(pastTrial(done, note).tolerability).toMatchObject({
      value: expect.stringContaining('mild pruritus'),
    });
  });

  it('is told by a visit before the pump', () => {
    const told = 'HISTORY: The intrathecal morphine trial was tolerated without side effects.';
    const { tolerability } = ordered([aVisit('2026-11-01', told)], { code: '62362' });
    expect(tolerability).toMatchObject({ evidence: [{ date: '2026-11-01' }] });
  });

  it.each(['HISTORY: No side effects from gabapentin.', 'HISTORY: She had nausea after lunch.'])(
    'is not told by "%s"',
    (told) => {
      const { tolerability } = ordered([aVisit('2026-11-01', told)], { code: '62362' });
      expect(tolerability.state).toBe('undocumented');
    },
  );

  it('is not told of an injection of steroids', () => {
    const done = aProcedure('esi', '62323', '2026-09-01', { encounter: VISIT });
    const note = visitNote(
      'PROCEDURE: L3-4 interlaminar epidural steroid injection.\nNo side effects.',
    );
    expect(pastTrial(done, note).tolerability.state).toBe('undocumented');
  });
});

describe('the revised part', () => {
  it('is told by the note', () => {
    const { revisedPart } = noted('63688', 'PROCEDURE: Revision of spinal cord stimulator lead.');
    expect(revisedPart).toMatchObject({ value: 'lead' });
  });

  it('keeps the generator beside a lead', () => {
    const words =
      'PROCEDURE: Revision of spinal cord stimulator lead.\nThe generator was replaced.';
    expect(noted('63688', words).revisedPart).toMatchObject({
      value: 'lead',
      contradictions: [{ value: 'generator' }],
    });
  });

  it('is not read from the code, which it is compared with', () => {
    expect(readOne({ orders: [anOrder('63688')] }).revisedPart.state).toBe('undocumented');
  });
});

it('none of it is asked of a session of the past', () => {
  const done = aProcedure('done', '63685', '2026-09-01');
  for (const fact of ['programming', 'refill', 'generator', 'revisedPart', 'substanceUse'] as const)
    expect(pastTrial(done)[fact].state).toBe('unreadable');
});
