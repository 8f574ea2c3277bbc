import { describe, expect, it } from 'vitest';
import type { History } from '../../src/chart/chart.ts';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { intentMatch } from '../../src/rules/counted-kinds.ts';
import {
  ofFamily,
  type SessionLimit,
  sidesOverlap,
  toMatch,
} from '../../src/rules/session-count.ts';
import { allowed, judgeSessionLimits } from '../../src/rules/session-limit.ts';
import type { Verdict } from '../../src/rules/verdict.ts';
import { documented, history, planned, session, undocumented } from '../kit/chart.ts';

const order = planned('62323');

/** The verdict on a planned session, after these. */
function judge(
  before: History | PainProcedure[],
  limits: SessionLimit[],
  about: { order?: PainProcedure; unclearAbout?: string } = {},
): Verdict {
  const { order: procedure = order, ...rest } = about;
  return judgeSessionLimits(
    {
      planned: procedure,
      history: Array.isArray(before) ? history(before) : before,
      noun: 'epidural sessions',
      counts: ofFamily('epidural'),
      ...rest,
    },
    limits,
  );
}

const messageOf = (verdict: Verdict): string => ('message' in verdict ? verdict.message : '');

const perRegion = (sessions: number, months: number | null): SessionLimit => ({
  sessions,
  months,
  per: 'region',
});

describe('what is said of a session limit', () => {
  const march = session('62323', '2026-03-02');
  const september = session('62323', '2026-09-14');

  it('names every limit that leaves room', () => {
    expect(messageOf(judge([march], [perRegion(2, 6), perRegion(4, 12)]))).toBe(
      '0 of 2 epidural sessions per spinal region in any 6 months; 1 of 4 epidural sessions per spinal region in any 12 months.',
    );
  });

  it.each([
    ['epidural sessions', 1, '1 epidural session in any 12 months'],
    ['epidural sessions', 2, '2 epidural sessions in any 12 months'],
    ['facet sessions of any intent', 1, '1 facet session of any intent in any 12 months'],
    ['blocks of one nerve and side', 1, '1 block of one nerve and side in any 12 months'],
  ])('counts %s in words: %i', (noun, sessions, words) => {
    expect(allowed({ noun }, { sessions, months: 12, per: 'all-regions' })).toBe(words);
  });

  it('names every limit that is exceeded, and the day on which the last of them frees', () => {
    const verdict = judge([march, september], [perRegion(1, 6), perRegion(2, 12)]);
    expect(messageOf(verdict)).toBe(
      '1 epidural session per spinal region in any 6 months allowed, 1 done: 2026-09-14 (chart). 2 epidural sessions per spinal region in any 12 months allowed, 2 done: 2026-03-02 (chart), 2026-09-14 (chart). The next session fits from 2027-03-14.',
    );
  });

  it('names no day when one of the limits never frees', () => {
    expect(messageOf(judge([march], [perRegion(1, null), perRegion(1, 12)]))).not.toContain('fits');
  });

  it('tells claims from the chart, each once', () => {
    const billed = session('62323', '2026-09-14', {
      references: ['ExplanationOfBenefit/1', 'Procedure/1', 'Procedure/2'],
    });
    expect(messageOf(judge([billed], [perRegion(1, 12)]))).toContain('2026-09-14 (claim, chart).');
  });

  it('names every source that could not be read', () => {
    const unread = history([], { unread: ['claims: 403', 'procedures: timeout'] });
    expect(judge(unread, [perRegion(1, 12)])).toMatchObject({
      is: 'unchecked',
      message: 'Earlier sessions could not be read: claims: 403; procedures: timeout',
    });
  });
});

describe('a session that may count', () => {
  const limits = [perRegion(1, 12)];
  const elsewhere = session('62323', '2026-05-05', {
    references: ['Procedure/a', 'Claim/a'],
    region: undocumented,
  });
  const undated = session('62323', '2026-06-06', { dateOfService: undocumented });

  it('is named with all its resources', () => {
    expect(judge([elsewhere], limits)).toMatchObject({
      is: 'undocumented',
      missing: 'region or intent of earlier sessions',
      message: expect.stringContaining('; Procedure/a, Claim/a may count too'),
    });
  });

  it('is asked about what the rule says', () => {
    expect(judge([elsewhere], limits, { unclearAbout: 'muscle' })).toMatchObject({
      missing: 'muscle of earlier sessions',
      message: expect.stringContaining('the chart does not say the muscle.'),
    });
  });

  it('cannot be checked as soon as the day of one is not charted', () => {
    expect(judge([elsewhere, undated], limits)).toMatchObject({
      is: 'unchecked',
      message: expect.stringContaining('the day of Procedure/a, Claim/a; Procedure/2026-06-06'),
    });
  });

  it('leaves the limit met while there is room for it', () => {
    expect(judge([elsewhere], [perRegion(2, 12)]).is).toBe('met');
  });
});

describe('a limit at one level and side', () => {
  const limit: SessionLimit[] = [{ sessions: 1, months: null, per: 'level-and-side' }];
  const site = {
    region: documented('lumbar-sacral' as const),
    levels: documented(['L4-L5' as const, 'L5-S1' as const]),
    laterality: documented('left' as const),
  };
  const at = { order: planned('64493', { family: 'epidural', ...site }) };
  const before = (over: Partial<PainProcedure>) =>
    judge([session('62323', '2020-05-05', { ...site, ...over })], limit, at).is;

  it.each<[string, Partial<PainProcedure>, Verdict['is']]>([
    ['at the same site', {}, 'unmet'],
    ['at one of the levels', { levels: documented(['L3-L4', 'L4-L5']) }, 'unmet'],
    ['on both sides', { laterality: documented('bilateral') }, 'unmet'],
    ['at another level', { levels: documented(['L3-L4']) }, 'met'],
    ['on the other side', { laterality: documented('right') }, 'met'],
    ['in another region', { region: documented('cervical-thoracic') }, 'met'],
    ['at a level that is not charted', { levels: undocumented }, 'undocumented'],
    ['on a side that is not charted', { laterality: undocumented }, 'undocumented'],
    ['in a region that is not charted', { region: undocumented }, 'undocumented'],
  ])('with an earlier session %s', (_where, over, expected) => {
    expect(before(over)).toBe(expected);
  });
});

describe('a limit per joint', () => {
  const limit: SessionLimit[] = [{ sessions: 1, months: 12, per: 'joint' }];

  it('looks at the side alone', () => {
    const right = { laterality: documented('right' as const) };
    const earlier = session('62321', '2026-05-05', right);
    expect(judge([earlier], limit, { order: planned('62323', right) }).is).toBe('unmet');
  });
});

it.each([
  ['left', 'left', true],
  ['left', 'right', false],
  ['bilateral', 'left', true],
  ['right', 'bilateral', true],
] as const)('%s and %s have a side in common: %s', (one, other, overlap) => {
  expect(sidesOverlap(one, other)).toBe(overlap);
});

it('takes what is not charted for unclear, never for a no', () => {
  expect(toMatch('unclear')).toBe('unclear');
  expect(intentMatch(order, 'diagnostic')).toBe('unclear');
});
