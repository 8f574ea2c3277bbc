import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { anOrder, aProcedure } from '../../kit/fhir.ts';
import { scannedNote, VISIT } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';
import { aTrial, noted, pastTrial } from '../../kit/trials.ts';

const ordered = (text: string, code = '63650') =>
  documentedValue(readOne({ orders: [anOrder(code, { note: [{ text }] })] }).stage);

describe('the stage of an order', () => {
  it.each([
    ['SCS trial', 'trial'],
    ['Permanent implant after successful trial', 'permanent'],
    ['Will need a permanent implant', 'permanent'],
    ['Lead revision', 'replacement'],
  ])('"%s" is %s', (text, stage) => {
    expect(ordered(text)).toBe(stage);
  });

  it('is read from a detail that was picked from a list', () => {
    const orderDetail = [{ coding: [{ code: 't', display: 'Trial' }] }];
    expect(documentedValue(readOne({ orders: [anOrder('63650', { orderDetail })] }).stage)).toBe(
      'trial',
    );
  });

  it.each(['63650', '63685'])('is open for %s without words', (code) => {
    expect(readOne({ orders: [anOrder(code)] }).stage.state).toBe('undocumented');
  });

  it('is permanent for leads and a generator together, unless words say otherwise', () => {
    const orders = [anOrder('63650', { id: 'a' }), anOrder('63685', { id: 'b' })];
    expect(documentedValue(readOne({ orders }).stage)).toBe('permanent');
    const [leads = anOrder('63650'), generator] = orders;
    const told = [{ ...leads, note: [{ text: 'System replacement' }] }, generator ?? leads];
    expect(readOne({ orders: told }).stage).toMatchObject({
      value: 'replacement',
      contradictions: [{ value: 'permanent' }],
    });
  });

  it.each(['63661', '63664', '63688', '62365'])('is a replacement by the code %s', (code) => {
    expect(ordered('', code)).toBe('replacement');
  });
});

describe('the stage of a procedure', () => {
  it('is read from its note', () => {
    const { stage } = noted('63650', 'PROCEDURE: Spinal cord stimulator trial.');
    expect(stage).toMatchObject({
      value: 'trial',
      evidence: [{ reference: 'DocumentReference/note', quote: expect.stringContaining('trial') }],
    });
    expect(stage).not.toHaveProperty('loose');
  });

  it('is loose where the note tells of no stimulator', () => {
    const { stage } = noted('63650', 'PROCEDURE: Facet injection.\nA trial of therapy.');
    expect(stage).toMatchObject({ value: 'trial', loose: true });
  });

  it('is unreadable where the note is', () => {
    const done = aProcedure('done', '63650', '2026-11-20', { encounter: VISIT });
    expect(readOne({ procedures: [done], chart: [scannedNote()] }).stage.state).toBe('unreadable');
  });

  it('is known of the sessions of the past, injections into the canal included', () => {
    expect(documentedValue(pastTrial(aTrial({ note: [{ text: 'SCS trial' }] })).stage)).toBe(
      'trial',
    );
    const morphine = aProcedure('done', '62323', '2026-09-01', {
      note: [{ text: 'Trial of intrathecal morphine' }],
    });
    expect(documentedValue(pastTrial(morphine).stage)).toBe('trial');
  });

  it('is not asked of other procedures', () => {
    expect(noted('64490', 'PROCEDURE: Facet injection.').stage.state).toBe('unreadable');
  });
});
