import type { Claim, Reference } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import type { PublishedLine } from '../../src/claim/published-review.ts';
import type { ClaimLinesAnswer } from '../../src/server/smart-app/claim-lines.ts';
import { aDraftClaim, anItem } from '../kit/claim.ts';
import { startSmartApp } from '../kit/smart-app.ts';

const { ask, launch, refuse, find } = startSmartApp();
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

  it('are compared with nothing where the chart could not be read whole', async () => {
    await launch(AGNES, `${AGNES}-drugs`);
    refuse('Procedure');
    const { claims, bills, unreadable } = await linesOf('Procedure/agnes-tfesi');
    expect(unreadable).toContain('the EHR refused access');
    expect(claims).toEqual([]);
    expect(bills[0]?.compared).toEqual([]);
    expect(bills[0]?.supported.map(({ code }) => code)).toContain('64483');
    refuse('Claim');
    const refused = await linesOf('Procedure/agnes-tfesi');
    expect(refused.unread).toContainEqual(expect.objectContaining({ source: 'plannedClaims' }));
    expect(refused.bills[0]?.compared).toEqual([]);
    refuse('DocumentReference');
    const { bills: open } = await linesOf('Procedure/agnes-tfesi');
    expect(open[0]?.compared.map(row)).not.toContainEqual(expect.stringMatching(/^extra/));
    expect(open[0]?.compared[0]?.gap?.why).toBe('unreadable');
    refuse();
  });

  describe('are compared with the claims of the session alone', () => {
    const VISIT = [{ reference: 'Encounter/agnes-tfesi-visit' }];
    const OTHER = [{ reference: 'Encounter/agnes-mbb-visit' }];
    const item = (servicedDate: string, encounter?: Reference[]) =>
      anItem('64483', { servicedDate, ...(encounter && { encounter }) });
    const found = async (...claims: Claim[]) => {
      const patient = { reference: `Patient/${AGNES}` };
      find(
        'Claim',
        claims.map((claim) => ({ ...claim, patient })),
      );
      const { claims: compared, otherDays } = await linesOf('Procedure/agnes-tfesi');
      refuse();
      return { compared, otherDays };
    };

    it('by the encounter that they name, else by the day', async () => {
      const { compared } = await found(
        aDraftClaim([item('2026-11-18')], { id: 'day' }),
        aDraftClaim([item('2026-11-17')], { id: 'day-before' }),
        aDraftClaim([item('2026-11-19')], { id: 'day-after' }),
        aDraftClaim([item('2026-11-18', VISIT)], { id: 'visit' }),
        aDraftClaim([item('2026-11-18', OTHER)], { id: 'other-visit' }),
      );
      expect(compared).toEqual(['Claim/day', 'Claim/visit']);
    });

    it('that are meant: no withdrawn ones and no requests for authorization', async () => {
      const { compared } = await found(
        aDraftClaim([item('2026-11-18')], { id: 'sent', status: 'active' }),
        aDraftClaim([item('2026-11-18')], { id: 'withdrawn', status: 'cancelled' }),
        aDraftClaim([item('2026-11-18')], { id: 'request', use: 'preauthorization' }),
      );
      expect(compared).toEqual(['Claim/sent']);
    });

    it('and with lines of its day, the others being counted', async () => {
      const items = ['2026-11-17', '2026-11-18', '2026-11-19'].map((day) => item(day));
      expect(await found(aDraftClaim(items))).toEqual({ compared: ['Claim/claim'], otherDays: 2 });
    });
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
