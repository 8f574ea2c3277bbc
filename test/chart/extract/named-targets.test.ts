import { describe, expect, it } from 'vitest';
import { documentedValue, type Fact } from '../../../src/chart/fact.ts';
import type { NamedTarget } from '../../../src/chart/implant.ts';
import { anOrder, aProcedure } from '../../kit/fhir.ts';
import { scannedNote, VISIT } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';
import { noted, pastTrial } from '../../kit/trials.ts';

const names = (fact: Fact<NamedTarget[]>) => documentedValue(fact)?.map(({ name }) => name);
const sited = (code: string, ...bodySite: object[]) =>
  readOne({ orders: [anOrder(code, { bodySite })] });

describe('the nerves of a block', () => {
  it('are named one by one in its body sites', () => {
    const sites = [
      { text: 'Left greater occipital nerve' },
      { text: 'Left lesser occipital nerve' },
    ];
    expect(names(sited('64405', ...sites).nerves)).toEqual([
      'greater occipital',
      'lesser occipital',
    ]);
  });

  it('are named by a code system, but for the side', () => {
    const coding = [
      { system: 'http://snomed.info/sct', code: '7771000', display: 'Left' },
      { system: 'http://snomed.info/sct', code: '1', display: 'Suprascapular nerve structure' },
    ];
    expect(names(sited('64418', { coding }).nerves)).toEqual(['suprascapular']);
  });

  it('that no vocabulary knows keep their name', () => {
    expect(names(sited('64450', { text: 'Left quaint nerve' }).nerves)).toEqual(['quaint nerve']);
  });

  it('are none in a mere part of the body', () => {
    expect(sited('64450', { text: 'Left leg' }).nerves.state).toBe('undocumented');
  });

  it('are read from the remarks of an order', () => {
    const order = anOrder('64405', { note: [{ text: 'Greater occipital nerve block' }] });
    expect(names(readOne({ orders: [order] }).nerves)).toEqual(['greater occipital']);
  });

  it('are read from the note, which is quoted', () => {
    const { nerves } = noted('64405', 'PROCEDURE: Left greater occipital nerve block.');
    expect(nerves).toMatchObject({
      value: [{ name: 'greater occipital', evidence: { reference: 'DocumentReference/note' } }],
    });
  });

  it('of site and note contradict where they share none', () => {
    const bodySite = [{ text: 'Suprascapular nerve' }];
    const { nerves } = noted('64405', 'PROCEDURE: Left greater occipital nerve block.', {
      bodySite,
    });
    expect(nerves).toMatchObject({
      value: [{ name: 'suprascapular' }],
      contradictions: [{ value: [{ name: 'greater occipital' }] }],
    });
  });

  it('of one name, said more closely, agree', () => {
    const bodySite = [{ text: 'Occipital nerve' }];
    const { nerves } = noted('64405', 'PROCEDURE: Left greater occipital nerve block.', {
      bodySite,
    });
    expect(nerves).toMatchObject({ contradictions: [] });
  });

  it('are loose where the note tells of another procedure', () => {
    const words = 'PROCEDURE: Left knee joint injection near the saphenous nerve.';
    expect(noted('64450', words).nerves).toMatchObject({ loose: true });
  });

  it('are known of the past, too', () => {
    const bodySite = [{ text: 'Right ilioinguinal nerve' }];
    expect(
      names(pastTrial(aProcedure('done', '64425', '2026-09-01', { bodySite })).nerves),
    ).toEqual(['ilioinguinal']);
  });

  it('are unreadable where the note is', () => {
    const done = aProcedure('done', '64405', '2026-11-20', { encounter: VISIT });
    expect(readOne({ procedures: [done], chart: [scannedNote()] }).nerves.state).toBe('unreadable');
  });

  it('are not asked of other procedures', () => {
    expect(sited('62323', { text: 'Left L5 nerve' }).nerves.state).toBe('undocumented');
  });
});

describe('the joints of an injection', () => {
  it('are named in its sites', () => {
    const sites = [{ text: 'Left knee joint' }, { text: 'Right hip' }];
    expect(names(sited('20610', ...sites).joints)).toEqual(['knee', 'hip']);
  });

  it('are read from the note', () => {
    expect(names(noted('20610', 'PROCEDURE: Left knee joint injection.').joints)).toEqual(['knee']);
  });

  it('are undocumented where nothing names one', () => {
    expect(sited('20610').joints.state).toBe('undocumented');
  });
});
