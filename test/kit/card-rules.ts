import { expect } from 'vitest';
import { Card } from '../../src/cds/card.ts';

/** What the specification asks of an answer beyond its schema (checklist 15 to 26). */
interface Asked {
  /** The context of the request. */
  context: Record<string, unknown>;
  /** Whether the client knows `actionSelectionBehavior`. */
  bindsActions?: boolean;
  /** A client of CRD 2.2 takes a card with suggestions or with links. */
  keepsApart?: boolean;
  autolaunchable?: boolean;
}

/** Fails unless every card of an answer is as the specification asks. */
export function expectValidCards(body: { cards: unknown }, asked: Asked): void {
  expect(Array.isArray(body.cards)).toBe(true);
  expect(JSON.stringify(body.cards)).not.toMatch(/:null[,}\]]/);
  const cards = Card.array().parse(body.cards);
  const ids = cards.flatMap(({ uuid, suggestions = [] }) => [
    uuid,
    ...suggestions.map((one) => one.uuid),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const card of cards) expectValidCard(card, asked);
}

function expectValidCard(card: Card, asked: Asked): void {
  const { suggestions = [], links = [], detail = '' } = card;
  // 18: a behavior with suggestions, and none without.
  expect(card.selectionBehavior === undefined).toBe(suggestions.length === 0);
  // 22: smart and absolute links are never mixed; by the schema only smart ones carry a context.
  expect(new Set(links.map(({ type }) => type)).size).toBeLessThanOrEqual(1);
  if (asked.keepsApart) expect(suggestions.length > 0 && links.length > 0).toBe(false);
  if (!asked.autolaunchable) expect(links.filter((link) => 'autolaunchable' in link)).toEqual([]);
  // 24: lists, no tables.
  expect(detail).not.toMatch(/^\s*\|/m);
  // 25: reverse domain names with objects or arrays.
  for (const key of Object.keys(card.extension ?? {}))
    expect(key).toMatch(/^[a-z][a-z-]*(\.[a-z-]+)+$/);
  // 26
  if (!asked.bindsActions) expect(JSON.stringify(card)).not.toContain('actionSelectionBehavior');
  expectApart(card);
  for (const suggestion of suggestions) {
    expect(new Set(suggestion.actions.map(targetOf)).size).toBe(suggestion.actions.length);
    for (const action of suggestion.actions) expectValidAction(action, asked);
  }
}

type Action = NonNullable<Card['suggestions']>[number]['actions'][number];

/** Suggestions that may be taken together never change one resource twice. */
function expectApart({ suggestions = [], selectionBehavior }: Card): void {
  if (selectionBehavior !== 'any') return;
  const changed = suggestions
    .flatMap(({ actions }) => actions)
    .filter(({ type }) => type !== 'create')
    .map(targetOf);
  expect(new Set(changed).size).toBe(changed.length);
}

/** 19 and 20: who creates names the patient, who changes or deletes names a resource of the request. */
function expectValidAction(action: Action, { context }: Asked): void {
  if (action.type === 'create') {
    expect(action.resource.id).toBeUndefined();
    const patient = { reference: `Patient/${String(context.patientId).split('/').at(-1)}` };
    expect([action.resource.subject, action.resource.for]).toContainEqual(patient);
    const statuses = [action.resource.docStatus, action.resource.status];
    expect(['draft', 'preliminary', 'proposed']).toEqual(
      expect.arrayContaining(statuses.filter((one) => one !== undefined).slice(0, 1)),
    );
    return;
  }
  expect(givenIn(context).map(keyOf)).toContain(targetOf(action));
}

const targetOf = (action: Action): string =>
  action.type === 'delete' ? action.resourceId : keyOf(action.resource);

interface Named {
  resourceType: string;
  [element: string]: unknown;
}

const keyOf = ({ resourceType, id }: Named): string => `${resourceType}/${String(id)}`;

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'resourceType' in value;

/** The resources of a hook's context, inside its Bundles or on their own. */
export const givenIn = (context: Record<string, unknown>): Named[] =>
  Object.values(context).flatMap((value) => {
    if (!isNamed(value)) return [];
    if (!Array.isArray(value.entry)) return [value];
    return value.entry.map(({ resource }: { resource: unknown }) => resource).filter(isNamed);
  });
