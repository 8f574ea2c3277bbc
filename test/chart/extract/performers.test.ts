import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { anOrder, aProcedure, cpt } from '../../kit/fhir.ts';
import { readOne } from '../../kit/read-chart.ts';

const who = (id: string) => ({ reference: `Practitioner/${id}` });
const claimOf = (careTeam: object[], item: object = {}) => ({
  resourceType: 'Claim' as const,
  id: 'claim',
  status: 'active' as const,
  use: 'claim' as const,
  type: {},
  created: '2026-11-20',
  patient: {},
  provider: { reference: 'Organization/clinic' },
  priority: {},
  insurance: [],
  careTeam: careTeam.map((one, place) => ({ sequence: place + 1, provider: {}, ...one })),
  item: [{ sequence: 1, productOrService: cpt('62323'), servicedDate: '2026-11-20', ...item }],
});

it('are those of the procedure, all of them', () => {
  const performer = [{ actor: who('a') }, { actor: who('b') }];
  const procedures = [aProcedure('done', '62323', '2026-11-20', { performer })];
  expect(documentedValue(readOne({ procedures }).performers)).toEqual([
    'Practitioner/a',
    'Practitioner/b',
  ]);
});

it('are those asked for by an order, and not those who order', () => {
  const order = anOrder('62323', { performer: [who('a')], requester: who('b') });
  expect(documentedValue(readOne({ orders: [order] }).performers)).toEqual(['Practitioner/a']);
});

it('are the care team of a claim, by the item where it says', () => {
  const team = [{ provider: who('a') }, { provider: who('b') }];
  const all = readOne({ claims: [claimOf(team)] }).performers;
  expect(documentedValue(all)).toEqual(['Practitioner/a', 'Practitioner/b']);
  const one = readOne({ claims: [claimOf(team, { careTeamSequence: [2] })] }).performers;
  expect(documentedValue(one)).toEqual(['Practitioner/b']);
});

it('of a claim that names somebody else contradict', () => {
  const procedures = [
    aProcedure('done', '62323', '2026-11-20', { performer: [{ actor: who('a') }] }),
  ];
  const others = readOne({ procedures, claims: [claimOf([{ provider: who('b') }])] }).performers;
  expect(others).toMatchObject({
    value: ['Practitioner/a'],
    contradictions: [{ value: ['Practitioner/b'], origin: 'claim' }],
  });
  const same = readOne({ procedures, claims: [claimOf([{ provider: who('a') }])] }).performers;
  expect(same).toMatchObject({ contradictions: [] });
});

it('are undocumented where nobody is named', () => {
  expect(readOne({ orders: [anOrder('62323')] }).performers.state).toBe('undocumented');
});
