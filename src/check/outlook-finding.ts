/** What is the same in every finding that tells of a chart before anything is ordered. */
export const outlookFinding = (policy: string) => ({
  severity: 'info' as const,
  ruleSeverity: 'info' as const,
  verdict: 'unmet' as const,
  subject: -1,
  references: [],
  policy,
  safety: false,
  scope: 'session' as const,
});
