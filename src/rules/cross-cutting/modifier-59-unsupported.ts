import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { type EditedPair, editedPairs, tableOf } from '../line-pairs.ts';
import { compareSites, siteFacts } from '../line-sites.ts';
import {
  aroundLines,
  evidenceOfLines,
  type lineFacts,
  linesFor,
  NO_CLAIM_LINE,
  onClaim,
} from '../lines.ts';
import { placesOf, type Remedy } from '../remedy.ts';
import { met, type Skipped, skipped, undocumented, unmet, type Verdict } from '../verdict.ts';
import { worstOf } from '../worst.ts';

/** A site apart; and those that tell of another encounter or practitioner, which no site refutes. */
const OF_SITE: ReadonlySet<string> = new Set(['59', 'XS', 'XU']);
const OF_OCCASION: ReadonlySet<string> = new Set(['XE', 'XP']);

type Known = Pick<Facts, (typeof lineFacts)[number] | (typeof siteFacts)[number]>;

export const modifier59Unsupported = defineRule({
  id: 'modifier-59-unsupported',
  family: 'cross-cutting',
  title: 'Modifier 59 only for a distinct, documented service',
  stages: { claim: 'warning' },
  cites: [
    guide('S4', 'Using modifier -59 incorrectly can trigger audits'),
    { title: 'NCCI procedure-to-procedure edits and their modifier indicators', grade: 'memory' },
  ],
  needs: ['lines', 'edits'],
  uses: [...aroundLines, ...siteFacts],
  params: {},
  skips: () => undefined,
  evaluate(facts, _params, procedure) {
    const { day, told } = linesFor(facts, procedure);
    const edits = documentedValue(facts.edits);
    if (onClaim(told).length === 0 || !edits) return skipped(NO_CLAIM_LINE);
    const own: ReadonlySet<ServiceLine | undefined> = new Set(told);
    const pairs = editedPairs(onClaim(day), edits, documentedValue(facts.dateOfService)).filter(
      (pair) => own.has(markedOf(pair)),
    );
    if (pairs.length === 0) return skipped('no line with 59, XE, XS, XP or XU meets a known edit');
    const judged = pairs.map((pair) => judge(pair, tableOf(edits), facts, procedure));
    return worstOf(judged) ?? skipped('no pair could be judged');
  },
});

/** The line of a pair that carries the modifier, which may be either. */
const markedOf = ({ first, second }: EditedPair) =>
  [second, first].find(({ modifiers }) =>
    modifiers.some((one) => OF_SITE.has(one) || OF_OCCASION.has(one)),
  );

function judge(
  pair: EditedPair,
  table: string,
  facts: Known,
  procedure: Subject,
): Verdict | Skipped {
  const { first, second, edit } = pair;
  const modifiers = [...first.modifiers, ...second.modifiers];
  const mark = modifiers.find((one) => OF_SITE.has(one) || OF_OCCASION.has(one)) ?? '59';
  const evidence = evidenceOfLines([first, second]);
  const isUnstated = edit.unstated?.includes('modifierIndicator');
  if (edit.modifierIndicator === 0 && !isUnstated) {
    return unmet(unliftable(pair, mark, table), evidence);
  }
  if (!modifiers.some((one) => OF_SITE.has(one))) {
    return skipped(`${mark} tells of another encounter or practitioner, not of a site`);
  }
  const sites = compareSites(facts, procedure, first, second);
  if (sites === 'same') {
    return unmet(
      `${second.code} and ${first.code} are documented at one site on one day, so ${mark} is not supported. Leave it off, or correct the record if the sites were distinct.`,
      evidence,
      withoutMark(pair, mark),
    );
  }
  if (isUnstated) return skipped(`no source says whether a modifier lifts this edit (${table})`);
  if (sites === 'apart') return met('The chart documents two distinct sites.', evidence);
  return undocumented('distinct site or encounter', unplaced(pair, mark), evidence);
}

const withoutMark = (pair: EditedPair, mark: string): Remedy => ({
  kind: 'modifier',
  lines: placesOf([pair.first, pair.second].filter(({ modifiers }) => modifiers.includes(mark))),
  remove: mark,
});

const unliftable = (pair: EditedPair, mark: string, table: string): string =>
  `${codesOf(pair).join(' beside ')} carries ${mark}, but no modifier lifts this edit (indicator 0; ${table}). Report only the service that the documentation supports.`;

/** The code of the line that carries the modifier, and that of the other. */
function codesOf(pair: EditedPair): [string, string] {
  const { first, second } = pair;
  return markedOf(pair) === first ? [first.code, second.code] : [second.code, first.code];
}

const unplaced = ({ first, second }: EditedPair, mark: string): string =>
  `${mark} says that ${second.code} and ${first.code} were distinct, but the chart does not say of both at which level and side they were. Document the sites, or leave it off.`;
