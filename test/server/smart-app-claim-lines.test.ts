import { describe, expect, it } from 'vitest';
import type { PublishedLine } from '../../src/claim/published-review.ts';
import type { ClaimLinesAnswer } from '../../src/server/smart-app/claim-lines.ts';
import { startSmartApp } from '../kit/smart-app.ts';

const { ask, launch } = startSmartApp();
const AGNES = 'agnes-thornton';
const BLOCK = 'Procedure/agnes-mbb';

async function linesOf(procedure: string, about: object = {}, patient = AGNES) {
  const { status, body } = await ask('claim-lines', { procedure, ...about }, patient);
  expect(status).toBe(200);
  const answer: ClaimLinesAnswer = body;
  return answer;
}

const row = ({ is, planned, supported }: PublishedLine): string =>
  [is, planned?.code ?? '-', supported ? `${supported.code} x${supported.units}` : '-'].join(' ');

describe('claim lines', () => {
  it('are those that the note supports, where no claim is planned', async () => {
    const { claims, bills, procedure } = await linesOf('Procedure/agnes-ablation');
    expect(procedure).toMatchObject({ codes: ['64635'] });
    expect(claims).toEqual([]);
    expect(bills).toHaveLength(1);
    expect(bills[0]?.compared).toEqual([]);
    const [line] = bills[0]?.supported ?? [];
    expect(line).toMatchObject({ code: '64635', modifiers: ['LT'], day: '2026-07-14' });
    const quotes = line?.basis.facts.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect(quotes?.join()).toContain('Thermal lesions were made at 85 °C');
    expect(line?.basis.rules[0]?.grade).toBeTruthy();
  });

  it('stand beside those of the claim in the chart, each with its reason', async () => {
    await launch(AGNES, `${AGNES}-drugs`);
    const { claims, bills } = await linesOf('Procedure/agnes-tfesi');
    expect(claims).toEqual(['Claim/agnes-drugs-claim']);
    expect(bills[0]?.compared.map(row)).toEqual([
      'same 64483 64483 x1',
      'differs J1010 J1010 x80',
      'extra J2003 -',
      'open J3490 -',
    ]);
    const [, drug, , unclassified] = bills[0]?.compared ?? [];
    expect(drug?.change).toBe('Units 80, not 2.');
    expect(unclassified?.gap?.why).toBe('not-computed');
  });

  it('are compared with every claim of the session, or with the one that is asked for', async () => {
    await launch(AGNES, `${AGNES}-both-sides`);
    await launch(AGNES, `${AGNES}-edits`);
    const all = await linesOf(BLOCK);
    expect(all.claims).toEqual(['Claim/agnes-both-sides-claim', 'Claim/agnes-edits-claim']);
    expect(all.bills[0]?.compared.filter(({ planned }) => planned)).toHaveLength(4);
    const one = await linesOf(BLOCK, { claim: 'Claim/agnes-edits-claim' });
    expect(one.claims).toEqual(all.claims);
    const planned = one.bills[0]?.compared.flatMap((line) => line.planned?.reference ?? []);
    expect(new Set(planned)).toEqual(new Set(['Claim/agnes-edits-claim']));
  });

  it('carry what NCCI says of the planned ones', async () => {
    await launch(AGNES, `${AGNES}-pair`);
    const { bills } = await linesOf('Procedure/agnes-tfesi', { claim: 'Claim/agnes-pair-claim' });
    const [note] = bills[0]?.ncci.planned ?? [];
    expect(note?.codes.toSorted()).toEqual(['62323', '64483']);
  });

  it('are not computed of an order, and of nobody else’s session', async () => {
    const order = await ask(
      'claim-lines',
      { procedure: 'ServiceRequest/constance-adeyemi-ablation-order' },
      'constance-adeyemi',
    );
    expect(order.status).toBe(422);
    expect(order.body.issue[0].diagnostics).toContain('this is an order');
    for (const view of ['claim-lines', 'package']) {
      const stranger = await ask(view, { procedure: BLOCK }, 'rosa-alvarez');
      expect([view, stranger.status]).toEqual([view, 403]);
    }
    const wrong = await ask('claim-lines', { procedure: BLOCK, claim: 'Patient/x' }, AGNES);
    expect(wrong.status).toBe(400);
  });
});
