import { describe, expect, it } from 'vitest';
import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { SNOMED } from '../../../src/terminology/systems.ts';
import { anOrder, aProcedure } from '../../kit/fhir.ts';
import { DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { read, readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '20552', DAY, { encounter: VISIT });
const sited = (...texts: string[]) => ({ ...done, bodySite: texts.map((text) => ({ text })) });
const named = ({ muscles }: PainProcedure) =>
  muscles.state === 'documented'
    ? muscles.value.map(({ name, points }) => (points === undefined ? name : `${name} x${points}`))
    : muscles.state;

describe('the muscles of body sites', () => {
  it.each([
    ['one each', ['Trapezius', 'Levator scapulae'], ['trapezius', 'levator scapulae']],
    ['two in one entry', ['Trapezius and rhomboid'], ['trapezius', 'rhomboid']],
    ['one twice', ['Trapezius', 'upper trapezius'], ['trapezius']],
    [
      'one on each side',
      ['Left trapezius', 'Right trapezius'],
      ['left trapezius', 'right trapezius'],
    ],
    ['one on both sides', ['Bilateral trapezius'], ['left trapezius', 'right trapezius']],
    ['one on a side', ['Left piriformis'], ['left piriformis']],
    [
      'with points',
      ['Trapezius x 3', '2 trigger points in rhomboid'],
      ['trapezius x3', 'rhomboid x2'],
    ],
    ['one of no vocabulary', ['Plantaris muscle, left'], ['left plantaris muscle']],
  ])('are %s', (_name, texts, muscles) => {
    expect(named(readOne({ procedures: [sited(...texts)] }))).toEqual(muscles);
  });

  it.each(['Neck', 'Left upper back', 'Lumbar region', 'L4-L5', 'Left', 'Trigger points'])(
    'are not found in "%s"',
    (text) => {
      expect(named(readOne({ procedures: [sited(text)] }))).toBe('undocumented');
    },
  );

  it('may be codes, of which those of a side are no muscles', () => {
    const bodySite = [
      { coding: [{ system: SNOMED, code: '57034009', display: 'Structure of trapezius muscle' }] },
      { coding: [{ system: SNOMED, code: '7771000', display: 'Left' }] },
    ];
    expect(named(readOne({ procedures: [{ ...done, bodySite }] }))).toEqual(['trapezius']);
  });

  it('stand on several resources of one session', () => {
    const procedures = [
      sited('Trapezius'),
      aProcedure('more', '20552', DAY, { bodySite: [{ text: 'Rhomboid' }] }),
    ];
    expect(named(readOne({ procedures }))).toEqual(['trapezius', 'rhomboid']);
  });

  it('are read from an order, too', () => {
    const order = anOrder('20552', { bodySite: [{ text: 'Trapezius' }] });
    expect(named(readOne({ orders: [order] }))).toEqual(['trapezius']);
  });
});

describe('the muscles of a note', () => {
  const note = (words: string) => visitNote(`PROCEDURE: Trigger point injections.\n${words}`);
  const injected = note('Trigger points in the trapezius x 3 and rhomboid x 2 were injected.');

  it('come with their points', () => {
    expect(named(readOne({ procedures: [done], chart: [injected] }))).toEqual([
      'trapezius x3',
      'rhomboid x2',
    ]);
  });

  it('share out a number only where there is one muscle', () => {
    const one = note('Four trigger points in the left trapezius were injected.');
    expect(named(readOne({ procedures: [done], chart: [one] }))).toEqual(['trapezius x4']);
  });

  it('complete the body site with points and more muscles', () => {
    const told = readOne({ procedures: [sited('Left trapezius')], chart: [injected] });
    expect(named(told)).toEqual(['left trapezius x3', 'rhomboid x2']);
    expect(told.muscles).toMatchObject({ contradictions: [] });
  });

  it('that differ contradict it', () => {
    const told = readOne({ procedures: [sited('Piriformis')], chart: [injected] });
    expect(named(told)).toEqual(['piriformis']);
    expect(told.muscles).toMatchObject({ contradictions: [{ origin: 'note' }] });
  });

  it('win over a site that may be no muscle', () => {
    const told = readOne({ procedures: [sited('Suprascapular area knot')], chart: [injected] });
    expect(named(told)).toEqual(['trapezius x3', 'rhomboid x2']);
  });
});

it('muscles are unreadable where the note is, and undocumented where nobody names one', () => {
  expect(named(readOne({ procedures: [done], chart: [scannedNote()] }))).toBe('unreadable');
  expect(named(readOne({ procedures: [done] }))).toBe('undocumented');
});

it('an epidural has no muscles', () => {
  const epidural = aProcedure('done', '62323', DAY, { bodySite: [{ text: 'Multifidus' }] });
  expect(named(readOne({ procedures: [epidural] }))).toBe('undocumented');
});

describe('the muscles of several lines of one session', () => {
  it('add up, by their sites', () => {
    const orders = ['Right trapezius', 'Right levator scapulae'].map((text, place) =>
      anOrder('20552', { id: `order-${place}`, bodySite: [{ text }] }),
    );
    const [told, ...others] = read({ orders }).procedures;
    expect(others).toEqual([]);
    expect(told && named(told)).toEqual(['right trapezius', 'right levator scapulae']);
  });

  it('add up, by their words', () => {
    const orders = ['right trapezius', 'right levator scapulae'].map((text, place) =>
      anOrder('20552', {
        id: `order-${place}`,
        code: { text: `Trigger point injection, ${text}` },
      }),
    );
    const [told, ...others] = read({ orders }).procedures;
    expect(others).toEqual([]);
    expect(told && named(told)).toEqual(['trapezius', 'levator scapulae']);
    expect(told?.muscles).toMatchObject({ contradictions: [] });
  });
});
