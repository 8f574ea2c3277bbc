import type { Card } from '../src/cds/card.ts';
import type { Finding } from '../src/check/finding.ts';
import { type CardContext, isWorthShowing, RANK } from './finding-card.ts';
import { procedureCard } from './procedure-card.ts';
import { sessionCard } from './session-card.ts';

/** The most that is shown at once, unless it is about safety. */
const CARD_LIMIT = 3;

type Group = readonly [Finding, ...Finding[]];

/** A card, and what feedback on it is about. */
export interface ShownCard {
  card: Card;
  findings: readonly Finding[];
}

/** Answers one hook: a card for each procedure with something open, worst first. */
export function cardsFor(findings: readonly Finding[], context: CardContext): ShownCard[] {
  const shown = findings.filter(isWorthShowing).toSorted(worstFirst);
  const [session, single] = [shown.filter(isOfSession), shown.filter((one) => !isOfSession(one))];
  const cards = [
    ...grouped(single).map((group) => ({ card: procedureCard(group, context), findings: group })),
    ...grouped(session).map((group) => ({ card: sessionCard(group, context), findings: group })),
  ];
  return cards
    .toSorted((a, b) => RANK[a.card.indicator] - RANK[b.card.indicator])
    .filter(({ card }, place) => card.indicator === 'critical' || place < CARD_LIMIT);
}

/** Findings of one procedure under one policy, or of the whole session under one policy. */
function grouped(findings: readonly Finding[]): Group[] {
  const groups = Map.groupBy(findings, ({ scope, subject, policy }) =>
    scope === 'session' ? policy : `${subject} ${policy}`,
  );
  return [...groups.values()].flatMap(([first, ...rest]): Group[] =>
    first ? [[first, ...rest]] : [],
  );
}

const isOfSession = ({ scope }: Finding): boolean => scope === 'session';

const worstFirst = (a: Finding, b: Finding): number => RANK[a.severity] - RANK[b.severity];
