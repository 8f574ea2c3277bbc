import { expect, it } from 'vitest';
import type { PainProcedure, SiteMatch } from '../../src/chart/pain-procedure.ts';
import { sharesJoint } from '../../src/rules/facet-site.ts';
import { documented, planned, undocumented, unreadable } from '../kit/chart.ts';

const site = {
  levels: documented(['L4-L5', 'L5-S1']),
  laterality: documented('left' as const),
};

it.each<[string, Partial<PainProcedure>, SiteMatch]>([
  ['the same joints', {}, 'same'],
  ['one joint of two', { levels: documented(['L3-L4', 'L4-L5']) }, 'same'],
  ['the branches of one joint', { levels: documented(['L3', 'L4']) }, 'same'],
  ['both sides', { laterality: documented('bilateral') }, 'same'],
  ['other joints', { levels: documented(['L2-L3']) }, 'elsewhere'],
  ['the other side', { laterality: documented('right') }, 'elsewhere'],
  ['another region', { region: documented('cervical-thoracic') }, 'elsewhere'],
  [
    'the other side at levels that nobody charts',
    { laterality: documented('right'), levels: undocumented },
    'elsewhere',
  ],
  ['a lone branch', { levels: documented(['L4']) }, 'unclear'],
  ['levels that nobody charts', { levels: undocumented }, 'unclear'],
  ['levels that could not be read', { levels: unreadable('notes: 403') }, 'unclear'],
  ['a side that nobody charts', { laterality: undocumented }, 'unclear'],
  ['a region that nobody charts', { region: undocumented }, 'unclear'],
])('a facet procedure at two joints and one at %s', (_where, over, match) => {
  const [one, other] = [planned('64493', site), planned('64493', { ...site, ...over })];
  expect(sharesJoint(one, other)).toBe(match);
  expect(sharesJoint(other, one)).toBe(match);
});
