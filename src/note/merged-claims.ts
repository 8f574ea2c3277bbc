import type { Claim } from './claims.ts';
import { groupOf } from './family-groups.ts';
import { areSameLevels } from './sites.ts';
import { distinct } from './span.ts';

/** Lines that name one procedure are one entry; its two sides, at the same levels, as well. */
export function mergedClaims(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const place = kept.findIndex((other) => isSame(other, claim));
    const other = kept[place];
    if (other) kept[place] = joined(other, claim);
    else kept.push({ ...claim, passages: [...claim.passages] });
  }
  return kept;
}

function isSame(a: Claim, b: Claim): boolean {
  if (groupOf(a.family) !== groupOf(b.family)) return false;
  if (a.family !== b.family && !isOpen(a) && !isOpen(b)) return false;
  if (!a.side || !b.side || a.side.value === b.side.value) return true;
  return areSameLevels(a.levels, b.levels);
}

const isOpen = ({ family }: Claim): boolean => family.endsWith('unspecified');

function joined(a: Claim, b: Claim): Claim {
  // Grown in place: a long text may name one procedure thousands of times.
  a.passages.push(...b.passages);
  const first = isOpen(a) ? b : a;
  return {
    family: first.family,
    name: first.name,
    side: joinedSide(a.side, b.side),
    levels: distinct([...a.levels, ...b.levels]),
    passages: a.passages,
  };
}

function joinedSide(a: Claim['side'], b: Claim['side']): Claim['side'] {
  if (!a || !b || a.value === b.value) return a ?? b;
  return { ...b, value: 'bilateral' };
}
