import { expect, it } from 'vitest';
import { loadPolicies } from '../../src/policy/load.ts';
import { rules } from '../../src/rules/index.ts';
import { documented, factsOf, history, planned, relief, session } from '../kit/chart.ts';

/** What the source guides say to the letter, kept beside what Medicare asks (conflicts C-01, C-02). */
const policies = loadPolicies(rules);

function judge(policy: string, rule: string, ...asked: Parameters<typeof factsOf>): string {
  const setting = policies.find((one) => one.policy.id === policy)?.settings.get(rule);
  if (setting?.is !== 'on') throw new Error(`${rule} is not on under ${policy}`);
  return setting.judge(asked[0], factsOf(...asked)).is;
}

const mixed = history(
  ['62321', '62321', '62323', '62323'].map((code, index) => session(code, `2026-0${index + 2}-01`)),
);
const three = history(['2026-02-01', '2026-04-01', '2026-06-01'].map((on) => session('62323', on)));
const lumbar = planned('62323');

it.each([
  ['MCR-FFS-2026', 'met'],
  ['SEED-003-LITERAL', 'unmet'],
])('%s: two cervical and two lumbar epidurals before a lumbar one are %s', (policy, verdict) => {
  expect(judge(policy, 'esi-frequency-exceeded', lumbar, { history: mixed })).toBe(verdict);
});

it.each([
  ['MCR-FFS-2026', 'met'],
  ['SEED-002-LITERAL', 'unmet'],
])('%s: three lumbar epidurals before a fourth are %s', (policy, verdict) => {
  expect(judge(policy, 'esi-frequency-exceeded', lumbar, { history: three })).toBe(verdict);
});

it.each([
  ['MCR-FFS-2026', 'unmet'],
  ['SEED-002-LITERAL', 'met'],
])('%s: an ablation after two blocks with 60 % relief is %s', (policy, verdict) => {
  const site = { levels: documented(['L4-L5']), laterality: documented('left' as const) };
  const blocks = ['2026-02-01', '2026-04-01'].map((on) =>
    session('64493', on, { ...site, intent: documented('diagnostic'), relief: relief(60) }),
  );
  const around = { history: history(blocks) };
  expect(judge(policy, 'rfa-diagnostic-blocks-insufficient', planned('64635', site), around)).toBe(
    verdict,
  );
});
