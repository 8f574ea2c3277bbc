import { type Fact, isUnreadable, undocumented } from '../chart/fact.ts';

/**
 * The first charted one of the reasons that justify the same thing. With none, a source that could
 * not be read leaves it open.
 */
export const chartedReason = (...reasons: readonly Fact<string>[]): Fact<string> =>
  reasons.find(({ state }) => state === 'documented') ?? reasons.find(isUnreadable) ?? undocumented;
