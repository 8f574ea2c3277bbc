import type { CardContext } from '../../cards/finding-card.ts';
import type { Finding } from '../../src/check/finding.ts';

/** A critical finding that is not met; each test says how it differs. */
export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  rule: 'esi-frequency-exceeded',
  title: 'Epidural sessions within the payer limit',
  severity: 'critical',
  ruleSeverity: 'critical',
  verdict: 'unmet',
  procedure: 'ServiceRequest/1',
  subject: 0,
  references: ['ServiceRequest/1'],
  label: 'lumbar epidural injection',
  policy: 'MCR-FFS-2026',
  message: '4 of 4 done.',
  evidence: [],
  cites: [{ title: 'LCD L39240', url: 'https://www.cms.gov/', grade: 'secondary' }],
  unverified: false,
  safety: false,
  scope: 'procedure',
  family: 'epidural',
  basis: 'four sessions',
  ...over,
});

/** Cards for policies that need no caution, with ids that count up. */
export function cardContext(caution?: string): CardContext {
  let count = 0;
  return {
    canSnooze: true,
    bindsActions: false,
    desk: undefined,
    procedures: [],
    policyOf: (id) => ({
      id,
      title: 'Traditional Medicare',
      payer: 'Medicare',
      product: 'traditional-medicare',
      effective: { start: '2026-01-01' },
      parameters: {},
      ...(caution && { caution }),
    }),
    newId: () => {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}
