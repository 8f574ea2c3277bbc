import { documentedValue, type Evidence, isUnreadable } from '../../chart/fact.ts';
import type { Diagnosis } from '../../chart/indication.ts';
import type { InjectedDrug } from '../../chart/performance.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode } from '../../terminology/drugs.ts';
import type { RetiredCode } from '../../terminology/retired-codes.ts';
import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { isDrug } from '../given-drugs.ts';
import { guide } from '../guides.ts';
import { evidenceOfLines, lineFacts, linesFor } from '../lines.ts';
import type { Remedy } from '../remedy.ts';
import { retiredOn } from '../retired.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** One use of a code, with the day on which it must be valid where its own is known. */
interface Use {
  code: string;
  /** Absent for a diagnosis. */
  line?: ServiceLine;
  day?: Temporal.PlainDate | undefined;
  evidence: Evidence;
}

export const codeDeletedOrInvalid = defineRule({
  id: 'code-deleted-or-invalid',
  family: 'cross-cutting',
  title: 'Codes valid on the day of service',
  stages: {
    'order-select': 'critical',
    'order-sign': 'critical',
    'procedure-note-sign': 'critical',
    claim: 'critical',
  },
  cites: [
    {
      title: 'Dates of deleted codes as archived pages tell them: J1010, M54.5, M51.36, CPT 2020',
      grade: 'secondary',
    },
    guide('S0', 'methylprednisolone J1030/J1040'),
  ],
  needs: [],
  uses: [...lineFacts, 'diagnoses', 'injectate', 'today'],
  params: {},
  skips: () => undefined,
  evaluate(facts, _params, procedure) {
    const { told } = linesFor(facts, procedure);
    const uses = [
      ...told.flatMap(usesOf),
      ...(documentedValue(facts.diagnoses) ?? []).flatMap((diagnosis) =>
        usesOfDiagnosis(diagnosis),
      ),
    ];
    const fallback = documentedValue(facts.dateOfService) ?? documentedValue(facts.today);
    const invalid = uses.flatMap((use) => {
      const day = use.day ?? fallback;
      const retired = day && retiredOn(use.code, day);
      return retired ? [{ retired, ...use }] : [];
    });
    const unread = [facts.lines, facts.diagnoses].find(isUnreadable);
    if (invalid.length === 0 && unread) return unchecked(unread.reason);
    if (uses.length === 0) return skipped('it bears no code');
    if (invalid.length === 0) {
      return met('None of its codes is known to have ended.', evidenceOfLines(told));
    }
    const ended = invalid.map(({ retired }) => endOf(retired));
    return unmet(
      `Not valid on the day of service: ${enumerate(ended)}. Use the code that the documentation supports.`,
      invalid.map(({ evidence }) => evidence),
      replacementOf(invalid, documentedValue(facts.injectate)),
    );
  },
});

/**
 * The code that took the place of the ended one, where there is just one of each; of a drug, unless
 * only others are charted.
 */
function replacementOf(
  invalid: readonly (Use & { retired: RetiredCode })[],
  given: readonly InjectedDrug[] = [],
): Remedy | undefined {
  const [first] = invalid;
  const to = first?.retired.replacedBy.length === 1 ? first.retired.replacedBy[0] : undefined;
  const lines = invalid.flatMap(({ line }) => line ?? []);
  if (!first || !to || lines.length < invalid.length) return undefined;
  if (lines.some(({ code }) => code !== first.code)) return undefined;
  const change = codeChange(lines, () => to, { own: lines });
  if (change?.kind !== 'code' || !first.code.startsWith('J')) return change;
  const drug = drugCode(to)?.drug;
  if (drug && given.length > 0 && !given.some((one) => isDrug(one, drug))) return undefined;
  const units = unitsUnder(to, lines);
  return units === undefined ? undefined : { ...change, units };
}

/** The same dose in units of another code of the drug. */
function unitsUnder(to: string, [line, ...more]: readonly ServiceLine[]): number | undefined {
  const now = drugCode(to)?.unitMg;
  const ended = drugCode(line?.code ?? '')?.unitMg;
  if (!line || more.length > 0 || line.kind !== 'claim' || !now || !ended) return undefined;
  return (line.units * ended) / now;
}

const usesOf = (line: ServiceLine): Use[] => {
  const { code, day, evidence, diagnoses, unpointed = [] } = line;
  return [
    { code, day, evidence, line },
    ...[...diagnoses, ...unpointed].flatMap((diagnosis) => usesOfDiagnosis(diagnosis, day)),
  ];
};

const usesOfDiagnosis = ({ code, evidence }: Diagnosis, day?: Temporal.PlainDate): Use[] =>
  code ? [{ code, day, evidence }] : [];

function endOf({ code, lastValidDay, replacedBy }: RetiredCode): string {
  const now = replacedBy.length > 0 ? `; now ${enumerate(replacedBy, 'or')}` : '';
  const ended =
    lastValidDay === null ? 'deleted, the year is not verified' : `ended ${lastValidDay}`;
  return `${code} (${ended}${now})`;
}
