import type { Severity } from '../../rules/define-rule.ts';

const WORDS = { critical: 'Critical', warning: 'Warning', info: 'Info' } as const;

interface SeverityBadgeProps {
  severity: Severity;
  /** Without colour, where nothing is open. */
  isQuiet?: boolean;
}

/** How grave a finding or a card is, in words and colour. */
export const SeverityBadge = ({ severity, isQuiet = false }: SeverityBadgeProps) => (
  <span class={isQuiet ? 'badge' : `badge tone-${severity}`}>{WORDS[severity]}</span>
);
