import { describe, expect, it } from 'vitest';
import { anOrder, aProcedure, cpt } from '../../kit/fhir.ts';
import { aPart, DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '62323', DAY, { encounter: VISIT });
const ordered = (...texts: string[]) =>
  readOne({ orders: [anOrder('62323', { orderDetail: texts.map((text) => ({ text })) })] })
    .sedation;
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).sedation;

describe('the sedation of an order', () => {
  it.each([
    ['Monitored anesthesia care', 'monitored-anesthesia-care'],
    ['Moderate sedation requested', 'moderate'],
    ['Will need IV sedation', 'moderate'],
    ['General anesthesia', 'general'],
    ['No sedation', 'none'],
  ])('"%s" is %s', (text, level) => {
    expect(ordered(text)).toMatchObject({ state: 'documented', value: { level } });
  });

  it('is read from the name of a detail that was picked from a list', () => {
    const orderDetail = [{ coding: [{ code: 'mac', display: 'Monitored anesthesia care' }] }];
    expect(readOne({ orders: [anOrder('62323', { orderDetail })] }).sedation).toMatchObject({
      value: { level: 'monitored-anesthesia-care' },
    });
  });

  it('takes its reason from a remark on the same order', () => {
    const order = anOrder('62323', {
      orderDetail: [{ text: 'Moderate sedation' }],
      note: [{ text: 'Severe needle phobia' }],
    });
    expect(readOne({ orders: [order] }).sedation).toMatchObject({
      value: { level: 'moderate', justification: 'Severe needle phobia' },
    });
  });

  it('has no reason where the order gives none', () => {
    expect(ordered('Moderate sedation', 'L4-L5')).toMatchObject({ value: { level: 'moderate' } });
    expect(ordered('Moderate sedation', 'L4-L5')).not.toHaveProperty('value.justification');
  });

  it('is undocumented where nothing is said, whatever else could not be read', () => {
    const sedation = readOne({ orders: [anOrder('62323')], unread: ['procedures'] }).sedation;
    expect(sedation.state).toBe('undocumented');
  });
});

describe('the sedation of a procedure', () => {
  it.each([
    ['a code for moderate sedation', cpt('99152'), 'moderate'],
    ['a code for anesthesia', cpt('01992'), 'monitored-anesthesia-care'],
    ['words', { text: 'Deep sedation with propofol' }, 'deep'],
    ['words without a depth', { text: 'Procedural sedation' }, 'moderate'],
  ])('is read from %s on a part of it', (_name, code, level) => {
    expect(charted(aPart(code))).toMatchObject({
      value: { level },
      evidence: [{ reference: 'Procedure/part' }],
    });
  });

  it('is not read from a part that was not done', () => {
    expect(charted(aPart(cpt('99152'), { status: 'not-done' })).state).toBe('undocumented');
  });

  it('is read from the note, with the reason', () => {
    const note = visitNote(
      'PROCEDURE: L4-L5 interlaminar epidural injection.\nConscious sedation was used because of severe anxiety.',
    );
    expect(charted(note)).toMatchObject({
      value: { level: 'moderate', justification: expect.stringContaining('severe anxiety') },
    });
  });

  it('keeps what the note says otherwise', () => {
    const note = visitNote(
      'PROCEDURE: L4-L5 interlaminar epidural injection.\nNo sedation was used.',
    );
    expect(charted(aPart(cpt('99152')), note)).toMatchObject({
      value: { level: 'moderate' },
      contradictions: [{ origin: 'note', value: { level: 'none' } }],
    });
  });

  it('is read from the order it fulfils where nothing else tells', () => {
    const order = anOrder('62323', { orderDetail: [{ text: 'Monitored anesthesia care' }] });
    expect(readOne({ procedures: [done], orders: [order] }).sedation).toMatchObject({
      value: { level: 'monitored-anesthesia-care' },
      evidence: [{ reference: 'ServiceRequest/order' }],
    });
  });

  it('is unreadable where a note cannot be read, and undocumented where nothing tells', () => {
    expect(charted(scannedNote()).state).toBe('unreadable');
    expect(charted().state).toBe('undocumented');
    expect(readOne({ procedures: [done], unread: ['procedures'] }).sedation.state).toBe(
      'unreadable',
    );
  });
});
