/** What the reasons of a comparison's lines do not say already, each once. */
export function untoldGaps<Gap extends { message: string }>(
  gaps: readonly Gap[],
  reasons: readonly (string | undefined)[],
): Gap[] {
  const told = new Set(reasons);
  return [...new Map(gaps.map((gap) => [gap.message, gap])).values()].filter(
    ({ message }) => !told.has(message),
  );
}
