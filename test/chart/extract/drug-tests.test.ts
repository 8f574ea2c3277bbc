import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { anOrder, aProcedure } from '../../kit/fhir.ts';
import { readOne } from '../../kit/read-chart.ts';
import { pastTrial } from '../../kit/trials.ts';
import { aScan, aVisit, ordered } from '../../kit/visits.ts';

const UDT = { code: '80307' };
const says = (text: string) => readOne({ orders: [anOrder('80307', { note: [{ text }] })] });
const visited = (text: string, day = '2026-11-10') => ordered([aVisit(day, text)], UDT);
const aReport = (conclusion: string, over: object = {}) => ({
  resourceType: 'DiagnosticReport',
  id: 'uds',
  status: 'final',
  code: { text: 'Urine drug screen' },
  effectiveDateTime: '2026-06-01',
  conclusion,
  ...over,
});

describe('the reason of a drug test', () => {
  it('is given by the order', () => {
    expect(says('On chronic oxycodone, early refill requested').testRationale).toMatchObject({
      value: expect.stringContaining('oxycodone'),
      evidence: [{ reference: 'ServiceRequest/order' }],
    });
    const reasonCode = [{ text: 'Long-term opioid therapy' }];
    expect(readOne({ orders: [anOrder('80307', { reasonCode })] }).testRationale.state).toBe(
      'documented',
    );
  });

  it.each(['Low back pain', 'Opioid therapy: every patient, every visit', 'UDS per protocol'])(
    'is not "%s"',
    (text) => {
      expect(says(text).testRationale.state).toBe('undocumented');
    },
  );

  const REASON = 'PLAN: UDS to monitor compliance with oxycodone after the early refill.';
  it('is given by a note on the test', () => {
    expect(visited(REASON).testRationale.state).toBe('documented');
    expect(visited('HISTORY: She takes oxycodone.').testRationale.state).toBe('undocumented');
  });

  it.each([
    ['2026-10-22', 'documented'],
    ['2026-10-21', 'undocumented'],
  ])('in a note of %s is %s: it is asked of the visit at hand', (day, state) => {
    expect(visited(REASON, day).testRationale.state).toBe(state);
  });

  it('is unreadable where notes are', () => {
    expect(ordered([], { ...UDT, unread: ['notes'] }).testRationale.state).toBe('unreadable');
    expect(ordered([aScan('2026-11-10')], UDT).testRationale.state).toBe('unreadable');
  });
});

describe('the reason of a definitive test', () => {
  it('is given by the order or by a note', () => {
    const order = anOrder('G0480', {
      note: [{ text: 'Confirm the unexpected presumptive result' }],
    });
    expect(readOne({ orders: [order] }).definitiveRationale.state).toBe('documented');
    const note = aVisit('2026-11-10', 'PLAN: UDS inconsistent, confirm by LC-MS.');
    expect(ordered([note], { code: 'G0480' }).definitiveRationale.state).toBe('documented');
  });

  it('is none in the name of the test that is ordered', () => {
    const code = { ...anOrder('G0483').code, text: 'Definitive urine drug test' };
    const order = anOrder('G0483', { code });
    expect(readOne({ orders: [order] }).definitiveRationale.state).toBe('undocumented');
  });

  it('is none in the reason of any test', () => {
    expect(says('On chronic oxycodone').definitiveRationale.state).toBe('undocumented');
  });
});

describe('a standing order', () => {
  it('is told by the words of the order', () => {
    expect(says('Standing order: UDT every visit').standingOrder).toMatchObject({
      value: expect.stringContaining('Standing order'),
    });
    expect(says('UDT today, early refill').standingOrder.state).toBe('undocumented');
  });

  it('is told by its repetition', () => {
    const occurrenceTiming = { repeat: { frequency: 1, period: 1, periodUnit: 'mo' as const } };
    const { occurrenceDateTime: _, ...order } = anOrder('80307');
    expect(readOne({ orders: [{ ...order, occurrenceTiming }] }).standingOrder).toMatchObject({
      value: 'every 1 mo',
    });
    const single = { event: ['2026-11-21'] };
    expect(readOne({ orders: [{ ...order, occurrenceTiming: single }] }).standingOrder.state).toBe(
      'undocumented',
    );
  });

  it('is loose where a note tells of the ways of the clinic', () => {
    expect(visited('PLAN: UDS at every visit.').standingOrder).toMatchObject({ loose: true });
    expect(visited('PLAN: Ice at every visit.').standingOrder.state).toBe('undocumented');
  });

  it('is undocumented although notes could not be read: the order tells its own', () => {
    expect(ordered([], { ...UDT, unread: ['notes'] }).standingOrder.state).toBe('undocumented');
  });
});

describe('the risk', () => {
  it('is told by the order, or by a note of the year', () => {
    expect(documentedValue(says('Risk: moderate').riskTier)).toBe('moderate');
    expect(documentedValue(visited('ASSESSMENT: Low risk on ORT.', '2025-12-01').riskTier)).toBe(
      'low',
    );
    expect(visited('ASSESSMENT: Low risk on ORT.', '2025-11-01').riskTier.state).toBe(
      'undocumented',
    );
  });

  it('keeps what a note says otherwise', () => {
    const order = { note: [{ text: 'High-risk patient' }] };
    const note = aVisit('2026-11-10', 'ASSESSMENT: Low risk on ORT.');
    expect(ordered([note], { ...UDT, order }).riskTier).toMatchObject({
      value: 'high',
      contradictions: [{ value: 'low', origin: 'note' }],
    });
  });
});

describe('the results of drug tests', () => {
  it('are reported', () => {
    expect(ordered([aReport('Inconsistent with prescriptions')], UDT).testResults).toMatchObject({
      value: [
        {
          kind: 'presumptive',
          isUnexpected: true,
          day: Temporal.PlainDate.from('2026-06-01'),
          evidence: { reference: 'DiagnosticReport/uds', date: '2026-06-01' },
        },
      ],
    });
  });

  it.each([
    ['Definitive drug test by LC-MS', 'definitive'],
    ['Toxicology screen', 'presumptive'],
  ])('"%s" is %s', (text, kind) => {
    const report = aReport('Consistent with prescriptions', { code: { text } });
    expect(ordered([report], UDT).testResults).toMatchObject({
      value: [{ kind, isUnexpected: false }],
    });
  });

  it.each([
    ['another report', aReport('Unexpected', { code: { text: 'MRI of the spine' } })],
    ['one that was called off', aReport('Unexpected', { status: 'cancelled' })],
    ['one of later', aReport('Unexpected', { effectiveDateTime: '2026-12-01' })],
  ])('are not in %s', (_name, report) => {
    expect(ordered([report], UDT).testResults.state).toBe('undocumented');
  });

  it('are observed', () => {
    const observation = {
      resourceType: 'Observation',
      id: 'uds',
      status: 'final',
      code: { text: 'Urine drug screen' },
      effectiveDateTime: '2026-06-01',
      valueString: 'Unexpected: cocaine',
    };
    expect(ordered([observation], UDT).testResults).toMatchObject({
      value: [{ kind: 'presumptive', isUnexpected: true }],
    });
  });

  it('are told in notes, on the day that the words give', () => {
    const value = documentedValue(
      visited('HISTORY: UDS on 10/02/2026 was positive for cocaine. Last UDS was consistent.')
        .testResults,
    );
    expect(value).toMatchObject([
      { isUnexpected: true, day: Temporal.PlainDate.from('2026-10-02') },
      { isUnexpected: false },
    ]);
    expect(value?.[1]).not.toHaveProperty('day');
  });

  it('are unreadable where reports could not be read', () => {
    expect(ordered([], { ...UDT, unread: ['reports'] }).testResults.state).toBe('unreadable');
  });
});

it('nothing of it is asked of other procedures or of the past', () => {
  for (const fact of ['testRationale', 'testResults', 'riskTier', 'standingOrder'] as const) {
    expect(ordered()[fact].state).toBe('unreadable');
    expect(pastTrial(aProcedure('done', '80307', '2026-09-01'))[fact].state).toBe('unreadable');
  }
});
