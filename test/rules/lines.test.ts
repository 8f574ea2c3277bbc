import { describe, expect, it } from 'vitest';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { ServiceLine } from '../../src/chart/service-line.ts';
import { linesFor } from '../../src/rules/lines.ts';
import {
  claimLine,
  codes,
  day,
  documented,
  factsOf,
  orderLine,
  performed,
  undocumented,
} from '../kit/chart.ts';

/** What each of some procedures of one request is told of. */
function toldOf(procedures: readonly PainProcedure[], lines: ServiceLine[]): string[][] {
  return procedures.map((procedure) => {
    const alongside = procedures.filter((other) => other !== procedure);
    const { told } = linesFor(factsOf(procedure, { alongside, lines }), procedure);
    return told.map(({ code }) => code);
  });
}

const lumbar = performed('64493', { reference: 'Procedure/b', label: 'lumbar facet' });
const cervical = performed('64490', { reference: 'Procedure/c', label: 'cervical facet' });
const points = performed('20552', { reference: 'Procedure/a', label: 'trigger points' });

describe('the lines of a request', () => {
  it('go each to the procedure they stand for', () => {
    const lines = [claimLine('64493'), claimLine('64490'), claimLine('20552')];
    expect(toldOf([lumbar, cervical, points], lines)).toEqual([['64493'], ['64490'], ['20552']]);
  });

  it('go to the procedure of their region when the code is another', () => {
    const lines = [claimLine('64494'), claimLine('64491')];
    expect(toldOf([lumbar, cervical], lines)).toEqual([['64494'], ['64491']]);
  });

  it('go to the procedure of their approach', () => {
    const interlaminar = performed('62323', { reference: 'Procedure/i' });
    const transforaminal = performed('64483', { reference: 'Procedure/t' });
    expect(
      toldOf([interlaminar, transforaminal], [claimLine('64484'), claimLine('62322')]),
    ).toEqual([['62322'], ['64484']]);
  });

  it('go to the procedure of their very code before another that they fit as well', () => {
    const levels = performed('64494', { reference: 'Procedure/d', codes: codes('64494', '64495') });
    const lines = [claimLine('64493'), claimLine('64494'), claimLine('64495')];
    expect(toldOf([lumbar, levels], lines)).toEqual([['64493'], ['64494', '64495']]);
  });

  it('go to one of two procedures alike, whichever of them is judged', () => {
    const [one, other] = [lumbar, { ...lumbar, codes: codes('64493', '64494') }];
    expect(toldOf([one, other], [claimLine('J3301')])).toEqual([['J3301'], []]);
    expect(toldOf([other, one], [claimLine('J3301')])).toEqual([[], ['J3301']]);
  });

  it('go to the only procedure of their family though they are coded for another region', () => {
    expect(toldOf([cervical], [claimLine('64493')])).toEqual([['64493']]);
  });

  it('go to the first procedure of their day when they stand for none', () => {
    expect(toldOf([lumbar, points], [claimLine('J3301')])).toEqual([[], ['J3301']]);
    expect(toldOf([points, lumbar], [claimLine('J3301')])).toEqual([['J3301'], []]);
  });

  it('go to an injection before a visit when they stand for none', () => {
    const visit = performed('99213', { reference: 'Procedure/0' });
    expect(toldOf([visit, lumbar], [claimLine('J3301')])).toEqual([[], ['J3301']]);
  });

  it('go to the procedure of their day', () => {
    const later = {
      ...lumbar,
      reference: 'Procedure/z',
      dateOfService: documented(day('2026-12-01')),
    };
    const lines = [{ ...claimLine('64493'), day: day('2026-12-01') }];
    expect(toldOf([lumbar, later], lines)).toEqual([[], ['64493']]);
  });

  it('go to nobody twice, also when two procedures are alike', () => {
    const twin = { ...lumbar, reference: 'Procedure/y' };
    expect(toldOf([lumbar, twin], [claimLine('64493')]).flat()).toEqual(['64493']);
  });
});

describe('the lines as a procedure sees them', () => {
  it('are those of its day, own or not', () => {
    const other = { ...claimLine('64494'), day: day('2026-11-22') };
    const lines = [claimLine('64493'), claimLine('J3301'), other];
    const share = linesFor(factsOf(lumbar, { lines }), lumbar);
    expect(share.day.map(({ code }) => code)).toEqual(['64493', 'J3301']);
    expect(share.own.map(({ code }) => code)).toEqual(['64493']);
  });

  it('are all lines of the one day that is named where its own day is not charted', () => {
    const undated = { ...lumbar, dateOfService: undocumented };
    const share = linesFor(factsOf(undated, { lines: [claimLine('64493')] }), undated);
    expect(share.own).toHaveLength(1);
  });

  it('are none where its own day is not charted and the lines name two', () => {
    const undated = { ...lumbar, dateOfService: undocumented };
    const lines = [claimLine('64493'), { ...claimLine('64493'), day: day('2026-11-22') }];
    expect(linesFor(factsOf(undated, { lines }), undated).day).toEqual([]);
  });

  it('are those of the claim where orders stand beside them', () => {
    const lines = [orderLine('64493'), claimLine('64493')];
    const share = linesFor(factsOf(lumbar, { lines }), lumbar);
    expect(share.own.map(({ kind }) => kind)).toEqual(['claim']);
  });

  it('are both codes of a thoracolumbar session', () => {
    const session = performed('64490', {
      codes: codes('64490', '64494'),
      region: documented('lumbar-sacral'),
    });
    const lines = [claimLine('64490'), claimLine('64494')];
    expect(linesFor(factsOf(session, { lines }), session).own).toHaveLength(2);
  });
});
