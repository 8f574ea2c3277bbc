import type { ClaimItem } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { apply } from '../kit/apply.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import { aDraftClaim } from '../kit/claim.ts';
import { startService } from '../kit/service.ts';
import { chart, reviewing } from '../scenarios/ask.ts';
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
