import { describe, expect, it } from 'vitest';
import type { IndicationFacts } from '../../src/chart/indication.ts';
import { prefetchFor } from '../../src/chart/prefetch.ts';
import { prefetch } from '../kit/fhir.ts';
import { ordered } from '../kit/visits.ts';

const facts: (keyof IndicationFacts)[] = [
  'painStatements',
  'painSince',
  'painScores',
  'functionMeasures',
  'conservativeCare',
  'spineImaging',
  'provocativeTests',
  'fusion',
  'synovialCyst',
  'ablationUnsuitable',
  'plannedSeries',
  'rationale',
];

/** The parts of a chart without which a fact stays open. */
const neededFor = (fact: keyof IndicationFacts): string[] =>
  Object.keys(prefetch()).filter(
    (part) => ordered([], { unread: [part] })[fact].state === 'unreadable',
  );

describe.each(facts)('%s', (fact) => {
  it('is asked for with every part of the chart that leaves it open', () => {
    const asked = Object.keys(
      prefetchFor([{ needs: [fact], uses: [] }], { planned: true, reads: [] }),
    );
    expect(neededFor(fact)).not.toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(neededFor(fact)));
  });
});

it('notes are asked for by every type that is read', () => {
  const { notes = '' } = prefetchFor([{ needs: ['rationale'], uses: [] }], {
    planned: true,
    reads: [],
  });
  for (const type of ['28570-0', '11504-8', '11506-3', '11488-4', '34117-2'])
    expect(notes).toContain(type);
});
