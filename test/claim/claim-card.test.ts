import type { ClaimItem } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { apply } from '../kit/apply.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import { aDraftClaim } from '../kit/claim.ts';
import { shownRules, startService } from '../kit/service.ts';
import { chart, noting, reviewing } from '../scenarios/ask.ts';
import { intent, site } from '../scenarios/charts.ts';
import { atSession, given, itemsFor, line, noteOf } from '../scenarios/session-charts.ts';

const NOTE = `PROCEDURE: Therapeutic bilateral L4-L5 and L5-S1 facet joint injection.
TECHNIQUE: Under fluoroscopic guidance needles were placed into the L4-L5 and L5-S1 facet joints on both sides. 80 mg of triamcinolone (40 mg/mL, 2 mL) was injected in all. AP and lateral images were saved.`;

const procedure = given('64493', {
  bodySite: [site('both', 'L4-L5'), site('both', 'L5-S1')],
  category: intent('therapeutic'),
});
const service = startService();

const review = (items: ClaimItem[], over = {}) =>
  reviewing(aDraftClaim(itemsFor(items), over), chart(atSession), {
    procedures: [procedure],
    note: noteOf(NOTE),
  });

const ask = (request: object) => service.post('/cds-services/claim-review', request);
const LABEL = 'Bring the draft claim in line with the documentation';

interface Card {
  summary: string;
  indicator: string;
  selectionBehavior?: string;
  detail: string;
  suggestions?: {
    label: string;
    actions: [
      {
        type: 'update';
        description: string;
        resource: { item: ClaimItem[]; resourceType: string };
      },
    ];
  }[];
}
const claimCard = (cards: Card[]): Card | undefined =>
  cards.find(({ summary }) => summary.startsWith('Claim lines differ'));

describe('the card of claim lines', () => {
  it('shows what no rule says already, and offers it in one update', async () => {
    const request = review([line('64493', 'LT'), line('64495', 'LT')]);
    const { body } = await ask(request);
    const card = claimCard(body.cards);
    expect(card?.indicator).toBe('info');
    expect(card?.detail).toContain('J3301 x 8: Documented, not planned.');
    const [suggestion] = card?.suggestions ?? [];
    expect(suggestion?.label).toBe(LABEL);
    expectValidCards(body, request);
  });

  it('is gone once its update is taken, and the claim is as documented', async () => {
    const request = review([line('64493', '50')]);
    const { body } = await ask(request);
    const [action] = claimCard(body.cards)?.suggestions?.[0]?.actions ?? [];
    expect(action?.description).toBe('Add 64494-50 x 1; Add J3301 x 8, in Claim/claim.');
    expect(action?.resource.item[0]).toEqual(request.context.claim.item?.[0]);
    const again = await ask(apply(request, action ? [action] : []));
    expect(claimCard(again.body.cards)).toBeUndefined();
  });

  it('stands beside a rule’s change of the claim on one card, and one of both may be taken', async () => {
    const request = review([line('64493', '50'), line('77003', '26')]);
    const { body } = await ask(request);
    expectValidCards(body, request);
    const updating = (body.cards as Card[]).filter(({ suggestions = [] }) =>
      suggestions.some(({ actions }) => actions[0].type === 'update'),
    );
    expect(updating).toHaveLength(1);
    const [{ suggestions = [], selectionBehavior } = { suggestions: [] }] = updating;
    expect(selectionBehavior).toBe('at-most-one');
    expect(suggestions.map(({ label }) => label)).toContain(LABEL);
    const whole = suggestions.find(({ label }) => label === LABEL);
    const again = await ask(apply(request, whole?.actions ?? []));
    expect(claimCard(again.body.cards)).toBeUndefined();
    expect(shownRules(again)).not.toContain('imaging-guidance-unbundled');
  });

  it('is shown to the physician who signs the note with a draft claim, and offers its update', async () => {
    const draft = aDraftClaim(itemsFor([line('64493', '50')]));
    const request = noting([procedure], chart(atSession), { note: noteOf(NOTE), claim: draft });
    const { body } = await service.post('/cds-services/procedure-note-sign', request);
    expectValidCards(body, request);
    const found = claimCard(body.cards);
    expect(found?.detail).toContain('J3301 x 8: Documented, not planned.');
    const [suggestion] = found?.suggestions ?? [];
    expect(suggestion?.label).toBe(LABEL);
    expect(body.extension['org.foramen.claim-lines'].bills).toHaveLength(1);
    const again = await service.post(
      '/cds-services/procedure-note-sign',
      apply(request, suggestion?.actions ?? []),
    );
    expect(claimCard(again.body.cards)).toBeUndefined();
  });

  it('is not shown to the physician who signs a note without a claim', async () => {
    const { extension, ...request } = noting([procedure], chart(atSession), {
      note: noteOf(NOTE),
    });
    const { body } = await service.post('/cds-services/procedure-note-sign', request);
    expect(claimCard(body.cards)).toBeUndefined();
    expect(body.extension?.['org.foramen.claim-lines']).toBeUndefined();
  });

  it('offers no change of a claim that is sent already', async () => {
    const { body } = await ask(review([line('64493', '50')], { status: 'active' }));
    expect(claimCard(body.cards)?.suggestions).toBeUndefined();
  });

  it('is silent where the claim is as documented', async () => {
    const request = review([
      line('64493', '50'),
      line('64494', '50'),
      { ...line('J3301'), quantity: { value: 8 } },
    ]);
    const { body } = await ask(request);
    expect(claimCard(body.cards)).toBeUndefined();
  });
});
