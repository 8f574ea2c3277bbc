import { describe, expect, it } from 'vitest';
import type { IndicationFacts } from '../../src/chart/indication.ts';
import type { ProcedureFacts } from '../../src/chart/pain-procedure.ts';
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
  'surgeryRuledOut',
  'facilityReason',
  'painSourceInQuestion',
  'painRecurrence',
  'procedureReason',
];

/** What is asked of some procedures alone, with a code of one. */
const special: [keyof ProcedureFacts, string][] = [
  ['psychologicalEvaluation', '63650'],
  ['substanceUse', '63650'],
  ['analgesicReduction', '63685'],
  ['tolerability', '62362'],
  ['testRationale', '80307'],
  ['testResults', '80307'],
  ['definitiveRationale', 'G0480'],
  ['riskTier', '80307'],
  ['separateVisit', '62323'],
  ['highRisk', '62323'],
];

/** The parts of a chart without which a fact stays open. */
const neededFor = (fact: keyof ProcedureFacts, code: string): string[] =>
  Object.keys(prefetch()).filter(
    (part) => ordered([], { unread: [part], code })[fact].state === 'unreadable',
  );

const ofEpidurals = facts.map((fact): [keyof ProcedureFacts, string] => [fact, '62323']);

describe.each([...ofEpidurals, ...special])('%s of %s', (fact, code) => {
  it('is asked for with every part of the chart that leaves it open', () => {
    const asked = Object.keys(
      prefetchFor([{ needs: [fact], uses: [] }], { planned: true, reads: [] }),
    );
    expect(neededFor(fact, code)).not.toEqual([]);
    expect(asked).toEqual(expect.arrayContaining(neededFor(fact, code)));
  });
});

it('notes are asked for by every type that is read', () => {
  const { notes = '' } = prefetchFor([{ needs: ['procedureReason'], uses: [] }], {
    planned: true,
    reads: [],
  });
  for (const type of ['28570-0', '11504-8', '11506-3', '11488-4', '34117-2', '34791-4'])
    expect(notes).toContain(type);
});

describe('a hook at which no rule speaks', () => {
  it('is asked for what the hook itself reads, with payer and place', () => {
    const asked = prefetchFor([], { planned: true, reads: ['procedures', 'authorizations'] });
    expect(Object.keys(asked).toSorted()).toEqual([
      'authorizations',
      'coverage',
      'encounter',
      'procedures',
    ]);
  });

  it('is asked for nothing where it reads nothing', () => {
    expect(prefetchFor([], { planned: true, reads: [] })).toEqual({});
  });
});
