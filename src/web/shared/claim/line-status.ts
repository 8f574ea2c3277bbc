import type { PublishedLine } from '../../../claim/published-review.ts';
import type { GapReason } from '../../../claim/supported-line.ts';

/** What a line or a gap is called, and the colour that goes with it. */
export interface LineStatus {
  words: string;
  tone: 'met' | 'warning' | 'info' | 'unread' | 'none';
}

/** Why something has no supported line. */
export const GAP_STATUS: Readonly<Record<GapReason, LineStatus>> = {
  undocumented: { words: 'Not documented', tone: 'warning' },
  unreadable: { words: 'Could not be read', tone: 'unread' },
  unclear: { words: 'Not clear', tone: 'warning' },
  'not-covered': { words: 'Not covered by the policy', tone: 'warning' },
  'not-taken-together': { words: 'Not taken together', tone: 'warning' },
  included: { words: 'Part of another line', tone: 'warning' },
  'not-computed': { words: 'Not computed', tone: 'none' },
};

const SUPPORTED: LineStatus = { words: 'Supported', tone: 'met' };

const STATUS: Readonly<Record<Exclude<PublishedLine['is'], 'open'>, LineStatus>> = {
  same: { words: 'As documented', tone: 'met' },
  differs: { words: 'Documented otherwise', tone: 'warning' },
  missing: { words: 'Documented, not planned', tone: 'info' },
  extra: { words: 'Planned, not supported', tone: 'warning' },
};

/** How a line stands; without a claim a supported line is no more than supported. */
export function statusOf({ is, gap }: PublishedLine, isCompared: boolean): LineStatus {
  if (is === 'open') return GAP_STATUS[gap?.why ?? 'unclear'];
  return is === 'missing' && !isCompared ? SUPPORTED : STATUS[is];
}
