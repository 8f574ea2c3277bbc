import type { Action, Card, Suggestion } from '../../src/cds/card.ts';
import type { Finding } from '../../src/check/finding.ts';
import { addendum } from './addendum.ts';
import type { Desk } from './draft.ts';
import { type Proposal, proposalsOf } from './proposals.ts';
import { scoreTask } from './score-task.ts';

/** What suggestions need besides findings. */
export interface SuggestionContext {
  /** Undefined where a hook brings nothing to act on. */
  desk: Desk | undefined;
  newId: () => string;
  /** Whether the client knows `actionSelectionBehavior`. */
  bindsActions: boolean;
}

/** The suggestions of a card, and how many of them one may take; nothing where there are none. */
export function suggestionsFor(
  findings: readonly Finding[],
  { desk, newId, bindsActions }: SuggestionContext,
): Pick<Card, 'suggestions' | 'selectionBehavior'> {
  if (!desk) return {};
  const proposals = distinct([
    ...findings.flatMap((finding) => proposalsOf(finding, desk)),
    ...scoreTask(findings, desk),
    ...addendum(findings, desk),
  ]);
  if (proposals.length === 0) return {};
  const suggestions = proposals.map(
    ({ label, actions, settles }): Suggestion => ({
      label,
      uuid: newId(),
      ...(bindsActions && actions.length > 1 && { actionSelectionBehavior: 'all' }),
      actions,
      extension: { 'org.foramen.settles': [...settles] },
    }),
  );
  return { suggestions, selectionBehavior: mayCombine(proposals) ? 'any' : 'at-most-one' };
}

/**
 * Updates carry whole resources, so that the second of one resource would undo the first: then only
 * one may be taken, and the hook asked again.
 */
function mayCombine(proposals: readonly Proposal[]): boolean {
  const changed = proposals.flatMap(({ actions }) => [...new Set(actions.flatMap(changedBy))]);
  return new Set(changed).size === changed.length;
}

/** The resources that an action changes, by `Type/id`. */
export function changedBy(action: Action): string[] {
  if (action.type === 'delete') return [action.resourceId];
  return action.type === 'update' ? [`${action.resource.resourceType}/${action.resource.id}`] : [];
}

/** Two findings may ask for one and the same change. */
function distinct(proposals: readonly Proposal[]): Proposal[] {
  const same = Map.groupBy(proposals, ({ actions }) => JSON.stringify(actions));
  return [...same.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map((one) => ({ ...one, settles: [...new Set(group.flatMap(({ settles }) => settles))] })),
  );
}
