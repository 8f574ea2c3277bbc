import { type AuditFinding, isWritten } from './audit-patient.ts';
import { type Counts, count, type Tally } from './tally.ts';

/** Adds the verdicts on one patient's procedures to a tally. */
export function tallyPatient(tally: Tally, verdicts: readonly AuditFinding[]): void {
  tally.patients += 1;
  for (const own of Map.groupBy(verdicts, ({ finding }) => finding.procedure).values()) {
    const [first] = own;
    if (!first) continue;
    tally.procedures += 1;
    tally.findings += own.filter(isWritten).length;
    const counts = countsOf(own);
    count(tally, 'payer', first.payer, counts);
    count(tally, 'provider', first.done.provider, counts);
    count(tally, 'month', monthOf(first.done.date), counts);
    for (const [rule, said] of Map.groupBy(own, ({ finding }) => finding.rule)) {
      count(tally, 'rule', rule, countsOf(said));
    }
  }
}

/** What was said of one procedure. */
function countsOf(verdicts: readonly AuditFinding[]): Counts {
  const written = verdicts.filter(isWritten).map(({ finding }) => finding);
  const open = written.filter(({ verdict }) => verdict !== 'unchecked');
  const graded = (wanted: string) => open.filter(({ severity }) => severity === wanted).length;
  return {
    judged: 1,
    open: open.length > 0 ? 1 : 0,
    critical: graded('critical'),
    warning: graded('warning'),
    info: graded('info'),
    unchecked: written.length - open.length,
  };
}

const MONTH = /^\d{4}-\d{2}/;

const monthOf = (date: string): string => MONTH.exec(date)?.[0] ?? 'not charted';
