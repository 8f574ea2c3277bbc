import type { Facts } from '../chart/chart.ts';
import { documentedValue, type Fact } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { Laterality, SpinalRegion } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Subject } from './define-rule.ts';
import { linesFor, sideOf } from './lines.ts';

/** The facts from which the site of a line is told. */
export const siteFacts = ['levels', 'laterality'] as const;

type Around = Pick<
  Facts,
  'lines' | 'dateOfService' | 'region' | 'alongside' | (typeof siteFacts)[number]
>;

/** A place on the body, as far as it is known. */
export interface Site {
  region: SpinalRegion | undefined;
  levels: readonly SpinalLevel[];
  side: Laterality | undefined;
}

/**
 * Whether the chart places two lines at one site or at two: by region, level and side, as the lines
 * name them or else the procedures they stand for. What neither names is unclear.
 */
export function compareSites(
  facts: Around,
  procedure: Subject,
  a: ServiceLine,
  b: ServiceLine,
): Compared {
  return compareKnownSites(siteOf(facts, procedure, a), siteOf(facts, procedure, b));
}

/** Whether two places are one or two, by all that is known of both. */
export function compareKnownSites(one: Site, other: Site): Compared {
  const parts = [
    compare(one.region, other.region),
    compareSides(one.side, other.side),
    compareLevels(one.levels, other.levels),
  ];
  if (parts.includes('apart')) return 'apart';
  return parts[2] === 'same' || (parts[0] !== 'unclear' && parts[1] === 'same')
    ? 'same'
    : 'unclear';
}

function siteOf(facts: Around, procedure: Subject, line: ServiceLine): Site {
  const own = ownerOf(facts, procedure, line);
  return {
    region: line.known?.region ?? documentedValue(own.region),
    levels: line.levels.length > 0 ? line.levels : (documentedValue(own.levels) ?? []),
    side: sideOf(line) ?? documentedValue(own.laterality),
  };
}

interface Sited {
  region: Fact<SpinalRegion>;
  levels: Fact<SpinalLevel[]>;
  laterality: Fact<Laterality>;
}

/** The facts of the procedure that a line stands for; none where it stands for no procedure. */
function ownerOf(facts: Around, procedure: Subject, line: ServiceLine): Sited {
  if (linesFor(facts, procedure).own.includes(line)) return facts;
  const others = documentedValue(facts.alongside) ?? [];
  const named = others.find(({ codes }) => codes.some(({ code }) => code === line.code));
  return named ?? others.find(({ family }) => family === line.known?.family) ?? NOWHERE;
}

const NOWHERE: Sited = {
  region: { state: 'undocumented' },
  levels: { state: 'undocumented' },
  laterality: { state: 'undocumented' },
};

type Compared = 'same' | 'apart' | 'unclear';

function compare(a: string | undefined, b: string | undefined): Compared {
  if (a === undefined || b === undefined) return 'unclear';
  return a === b ? 'same' : 'apart';
}

/** Both sides share one with either; a stated midline tells nothing. */
function compareSides(a: Laterality | undefined, b: Laterality | undefined): Compared {
  if (a === undefined || b === undefined || a === 'midline' || b === 'midline') return 'unclear';
  return a === 'bilateral' || b === 'bilateral' ? 'same' : compare(a, b);
}

function compareLevels(a: readonly SpinalLevel[], b: readonly SpinalLevel[]): Compared {
  if (a.length === 0 || b.length === 0) return 'unclear';
  return a.some((level) => b.includes(level)) ? 'same' : 'apart';
}
