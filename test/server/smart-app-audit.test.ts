import { beforeEach, expect, it } from 'vitest';
import type { InvocationEntry } from '../../src/store/entry.ts';
import { startSmartApp } from '../kit/smart-app.ts';

let entries: InvocationEntry[] = [];
const UNTIL = new Date('2026-12-05T18:00:00Z');
/** As if a user had silenced whatever is asked about. */
const silenced = Object.assign(new Map([['any finding', UNTIL]]), { get: () => UNTIL });

const { ask } = startSmartApp({
  store: {
    record: (entry) => void (entry.kind === 'invocation' && entries.push(entry)),
    snoozes: async () => silenced,
  },
});
beforeEach(() => {
  entries = [];
});

const ABLATION = 'ServiceRequest/constance-adeyemi-ablation-order';
const BLOCK = 'Procedure/clara-mbb-1';

it.each([
  ['checklist', 'clara-jensen', BLOCK, 'app-checklist-procedure'],
  ['claim-lines', 'clara-jensen', BLOCK, 'app-claim-lines'],
  ['timeline', 'clara-jensen', undefined, 'app-timeline'],
  ['package', 'constance-adeyemi', ABLATION, 'authorization-package'],
])(
  'writes down that the %s was opened, and counts no card',
  async (view, patient, procedure, service) => {
    expect((await ask(view, { ...(procedure && { procedure }) }, patient)).status).toBe(200);
    expect(entries).toHaveLength(1);
    const [{ audit, shown } = { audit: undefined }] = entries;
    expect(audit).toMatchObject({ tenant: 'demo', service, status: 200 });
    expect(audit?.patient_key).toMatch(/^[0-9a-f]{32}$/);
    expect(audit?.policies.length).toBeGreaterThan(0);
    expect(shown).toEqual([]);
  },
);

it('writes down that a package could not be made', async () => {
  const { status } = await ask('package', { procedure: BLOCK }, 'clara-jensen');
  expect(status).toBe(422);
  expect(entries.map(({ audit }) => [audit.service, audit.status])).toEqual([
    ['authorization-package', 422],
  ]);
});

it('tells in the checklist until which day at the facility cards are silent', async () => {
  const { body } = await ask('checklist', { procedure: BLOCK }, 'clara-jensen');
  const relief = body.items.find(
    ({ rule }: { rule: string }) => rule === 'facet-relief-not-documented',
  );
  expect(relief).toMatchObject({ verdict: 'undocumented', snoozedUntil: '2026-12-05' });
});
