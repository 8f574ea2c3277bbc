import { guidanceCode } from '../../terminology/guidance-codes.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { ProcedureLine } from './line.ts';

/** Families of lines that stand beside a procedure and are none themselves. */
const BESIDE: ReadonlySet<ProcedureFamily> = new Set(['guidance', 'visit', 'drug-test']);

/** Whether a line stands for a procedure, not for its guidance, a visit or a test. */
export const isIntervention = ({ family }: Pick<ProcedureLine, 'family'>): boolean =>
  !BESIDE.has(family);

const AT_THE_SPINE: ReadonlySet<ProcedureFamily> = new Set([
  'epidural',
  'epidural-catheter',
  'epidural-adhesiolysis',
  'neurolytic-injection',
  'facet-injection',
  'facet-ablation',
  'sacroiliac-injection',
  'sacroiliac-ablation',
  'basivertebral-ablation',
  'stimulator',
  'pump',
]);

/**
 * Adds guidance to what it guided that day. A guidance code is never judged beside its procedure;
 * alone it stays a session of its own, so that it is not lost.
 */
export function joinGuidance(
  sessions: ProcedureLine[][],
  dayOf: (line: ProcedureLine) => string,
): ProcedureLine[][] {
  if (!sessions.some(isGuidance)) return sessions;
  const guided = sessions.filter((lines) => lines.some(isIntervention));
  const byDay = Map.groupBy(guided, ([first]) => (first ? dayOf(first) : ''));
  const alone = sessions.filter(isGuidance).flatMap((lines) => {
    const left = lines.filter((line) => {
      const session = guidedBy(line, byDay.get(dayOf(line)) ?? []);
      session?.push(line);
      return !session;
    });
    return left.length > 0 ? [left] : [];
  });
  return [...sessions.filter((lines) => !isGuidance(lines)), ...alone];
}

const isGuidance = ([first]: readonly ProcedureLine[]): boolean => first?.family === 'guidance';

/** The procedure a guidance code most likely belongs to: one at its kind of site, else the first. */
function guidedBy(
  { code }: ProcedureLine,
  sessions: readonly ProcedureLine[][],
): ProcedureLine[] | undefined {
  const site = code && guidanceCode(code.code)?.site;
  const fits = sessions.find(([first]) => first && site === siteOf(first));
  return fits ?? sessions[0];
}

const siteOf = ({ family }: ProcedureLine): 'spine' | 'non-spine' =>
  AT_THE_SPINE.has(family) ? 'spine' : 'non-spine';
