import { describe, expect, it } from 'vitest';
import { oneCardForEachDraft } from '../../cards/one-card-for-each-draft.ts';
import type { Card, Suggestion } from '../../src/cds/card.ts';

const update = (id: string) => ({
  type: 'update' as const,
  description: `Change Claim/${id}.`,
  resource: { resourceType: 'Claim', id },
});
const create = {
  type: 'create' as const,
  description: 'Draft an addendum.',
  resource: { resourceType: 'DocumentReference' },
};

const suggestion = (label: string, actions: Suggestion['actions'], rule?: string): Suggestion => ({
  label,
  uuid: crypto.randomUUID(),
  actions,
  ...(rule && { extension: { 'org.foramen.settles': [rule] } }),
});

const card = (summary: string, ...suggestions: Suggestion[]): Card => ({
  uuid: crypto.randomUUID(),
  summary,
  indicator: 'warning',
  detail: 'What is wrong.',
  source: { label: 'Foramen' },
  ...(suggestions.length > 0 && { suggestions, selectionBehavior: 'any' }),
});

const told = (...cards: Card[]) =>
  oneCardForEachDraft(cards.map((one) => ({ card: one, findings: [] }))).map(
    ({ card: { summary, suggestions, selectionBehavior } }) => [
      summary,
      (suggestions ?? []).map(({ label }) => label),
      selectionBehavior,
    ],
  );

const one = suggestion('Set the units', [update('a')], 'units');
const other = suggestion('Add LT', [update('a')], 'side');
const whole = suggestion('Bring it in line', [update('a')]);
const elsewhere = suggestion('Change another', [update('b')], 'side');
const addendum = suggestion('Draft an addendum', [create], 'levels');

describe('two cards that change one draft', () => {
  it('become one that offers both, of which one may be taken, where one settles the whole', () => {
    expect(told(card('first', one, addendum), card('lines', whole))).toEqual([
      ['first', ['Set the units', 'Draft an addendum', 'Bring it in line'], 'at-most-one'],
      ['lines', [], undefined],
    ]);
  });

  it('leave the second waiting where it settles a finding of its own', () => {
    expect(told(card('first', one), card('second', other, addendum))).toEqual([
      ['first', ['Set the units'], 'any'],
      ['second', ['Draft an addendum'], 'any'],
    ]);
  });

  it('say so on the card that waits, once', () => {
    const again = suggestion('Add RT', [update('a')], 'side');
    const cards = [card('first', one), card('second', other, again)];
    const [, waiting] = oneCardForEachDraft(cards.map((each) => ({ card: each, findings: [] })));
    expect(waiting?.card.detail).toBe(
      'What is wrong.\n\nChanges of this draft stand on one card: "first". Once one is made, ask again for what remains.',
    );
  });
});

describe('cards that change different drafts', () => {
  it('stay as they are', () => {
    expect(told(card('first', one), card('second', elsewhere), card('third', addendum))).toEqual([
      ['first', ['Set the units'], 'any'],
      ['second', ['Change another'], 'any'],
      ['third', ['Draft an addendum'], 'any'],
    ]);
  });

  it('keep several choices on one card', () => {
    expect(told(card('first', one, other))).toEqual([
      ['first', ['Set the units', 'Add LT'], 'any'],
    ]);
  });

  it('with no suggestion at all stay without', () => {
    expect(told(card('first'), card('lines', whole))).toEqual([
      ['first', [], undefined],
      ['lines', ['Bring it in line'], 'any'],
    ]);
  });
});
