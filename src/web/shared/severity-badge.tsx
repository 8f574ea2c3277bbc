import type { Severity } from '../../rules/define-rule.ts';

const WORDS = { critical: 'Critical', warning: 'Warning', info: 'Info' } as const;

/** How grave a finding or a card is, in words and colour. */
export const SeverityBadge = ({ severity }: { severity: Severity }) => (
  <span class={`badge severity tone-${severity}`}>{WORDS[severity]}</span>
);
