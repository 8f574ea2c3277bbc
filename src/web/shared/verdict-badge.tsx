import type { JudgedVerdict } from './published-finding.ts';

/** What each verdict is called, and the colour that goes with it. */
export const VERDICTS = {
  unmet: { words: 'Not met', tone: 'critical' },
  undocumented: { words: 'Not documented', tone: 'warning' },
  unchecked: { words: 'Could not be checked', tone: 'unread' },
  met: { words: 'Met', tone: 'met' },
  skipped: { words: 'Did not apply', tone: 'none' },
} as const satisfies Record<JudgedVerdict | 'skipped', { words: string; tone: string }>;

/** A rule's verdict, in words and colour. */
export const VerdictBadge = ({ verdict }: { verdict: keyof typeof VERDICTS }) => (
  <span class={`badge tone-${VERDICTS[verdict].tone}`}>{VERDICTS[verdict].words}</span>
);
