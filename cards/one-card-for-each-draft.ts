import type { Card, Suggestion } from '../src/cds/card.ts';
import type { ShownCard } from './index.ts';
import { changedBy } from './suggestions/suggestions-for.ts';
import { escaped } from './wording.ts';

/**
 * Leaves the changes of one draft on one card. An update carries the whole resource, so that taking
 * those of two cards would undo the first. What settles no finding of its card, such as the claim
 * brought in line as a whole, moves to the card that changes the draft already, as one of its
 * choices; what settles a finding waits until that card is settled and the hook is asked again.
 */
export function oneCardForEachDraft(shown: readonly ShownCard[]): ShownCard[] {
  const owners = new Map<string, number>();
  const cards = [...shown];
  shown.forEach(({ card: { suggestions = [] } }, place) => {
    const astray = suggestions.filter((one) => ownerOf(one, owners, place) !== undefined);
    for (const one of astray) {
      const owner = ownerOf(one, owners, place);
      const card = owner === undefined ? undefined : cards[owner];
      const own = cards[place];
      if (owner === undefined || !card || !own) continue;
      if (!settles(one)) cards[owner] = changed(card, (known) => withChoice(known, one));
      cards[place] = changed(own, (known) => without(known, one, card.card.summary));
    }
    const kept = suggestions.filter((one) => !astray.includes(one));
    for (const key of kept.flatMap(keysOf)) if (!owners.has(key)) owners.set(key, place);
  });
  return cards;
}

/** The earlier card that changes one of the drafts of a suggestion. */
const ownerOf = (
  suggestion: Suggestion,
  owners: ReadonlyMap<string, number>,
  place: number,
): number | undefined =>
  keysOf(suggestion)
    .flatMap((key) => owners.get(key) ?? [])
    .find((owner) => owner !== place);

const keysOf = ({ actions = [] }: Suggestion): string[] => actions.flatMap(changedBy);

const settles = ({ extension }: Suggestion): boolean =>
  extension?.['org.foramen.settles'] !== undefined;

const changed = (shown: ShownCard, change: (card: Card) => Card): ShownCard => ({
  ...shown,
  card: change(shown.card),
});

const withChoice = (card: Card, suggestion: Suggestion): Card => ({
  ...card,
  suggestions: [...(card.suggestions ?? []), suggestion],
  selectionBehavior: 'at-most-one',
});

function without(card: Card, suggestion: Suggestion, where: string): Card {
  const left = (card.suggestions ?? []).filter((one) => one !== suggestion);
  const { suggestions: _taken, selectionBehavior = 'any', ...bare } = card;
  const note = `Changes of this draft stand on one card: "${escaped(where)}". Once one is made, ask again for what remains.`;
  const detail = card.detail?.includes(note)
    ? card.detail
    : `${(card.detail ?? '').trimEnd()}\n\n${note}`;
  return { ...bare, detail, ...(left.length > 0 && { suggestions: left, selectionBehavior }) };
}
