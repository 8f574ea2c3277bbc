import type { ServiceLine } from '../chart/service-line.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { Citation } from '../rules/cite.ts';
import { ncciPair } from '../rules/cross-cutting/ncci-pair.ts';
import { type EditedPair, editedPairs, isLifted, tableOf } from '../rules/line-pairs.ts';
import { compareKnownSites } from '../rules/line-sites.ts';
import { asServiceLine } from './as-service-line.ts';
import { type OpenFact, open } from './settle.ts';
import type { SupportedLine } from './supported-line.ts';

/** Lines of a day that NCCI takes together, and why others are left out. */
export interface TakenTogether {
  lines: SupportedLine[];
  open: OpenFact[];
}

/**
 * Takes out what NCCI does not take beside another line. A modifier for a distinct structure is set
 * only where the edit allows one and the chart documents another site, never to bypass an edit.
 */
export function takenTogether(lines: readonly SupportedLine[], edits: NcciEdits): TakenTogether {
  const asClaimed = lines.map(asServiceLine);
  const lineOf = (line: ServiceLine) => lines[asClaimed.indexOf(line)];
  const pairs = editedPairs(asClaimed, edits, undefined).filter((pair) => !isLifted(pair));
  const apart = pairs.filter((pair) => isApart(pair, lineOf(pair.first), lineOf(pair.second)));
  const closed = pairs.filter((pair) => !apart.includes(pair));
  const out = new Set(closed.flatMap(outOf));
  const marked = new Set(apart.map(({ second }) => second));
  return {
    lines: asClaimed
      .filter((line) => !out.has(line))
      .flatMap((line) => {
        const supported = lineOf(line);
        if (!supported) return [];
        return marked.has(line)
          ? distinct(
              supported,
              apart.find(({ second }) => second === line),
              edits,
            )
          : supported;
      }),
    open: closed.map((pair) => notTaken(pair, edits)),
  };
}

function isApart(
  { edit }: EditedPair,
  first: SupportedLine | undefined,
  second: SupportedLine | undefined,
): boolean {
  if (edit.modifierIndicator !== 1 || !first || !second) return false;
  return compareKnownSites(first.site, second.site) === 'apart';
}

/** Where a table does not say which of the two is paid, neither is suggested. */
const outOf = ({ edit, first, second }: EditedPair): ServiceLine[] =>
  edit.unstated?.includes('columns') ? [first, second] : [second];

const distinct = (
  line: SupportedLine,
  pair: EditedPair | undefined,
  edits: NcciEdits,
): SupportedLine => ({
  ...line,
  modifiers: [...line.modifiers, 'XS'],
  basis: {
    facts: line.basis.facts,
    rules: [...line.basis.rules, ...(pair ? [citeOf(pair, edits)] : [])],
  },
});

function notTaken(pair: EditedPair, edits: NcciEdits): OpenFact {
  const { edit, first, second } = pair;
  const which = edit.unstated?.includes('columns')
    ? `${first.code} and ${second.code} are not taken together on one day, and the table does not say which one is`
    : `${second.code} is not taken beside ${first.code} on one day`;
  const exception =
    edit.modifierIndicator === 1 ? ' The chart does not place them at two distinct sites.' : '';
  return {
    ...open(
      'not-taken-together',
      edit.modifierIndicator === 1 ? 'a distinct site' : 'an edit that takes both',
      `${which} (${tableOf(edits)}).${exception}`,
    ),
    codes: outOf(pair).map(({ code }) => code),
    rules: [citeOf(pair, edits), ...ncciPair.cites],
  };
}

const citeOf = ({ edit }: EditedPair, edits: NcciEdits): Citation =>
  edit.source ?? {
    title: `NCCI procedure-to-procedure edits, ${edit.release ?? edits.release}: ${edit.column1} with ${edit.column2}, indicator ${edit.modifierIndicator}`,
    grade: 'primary',
  };
