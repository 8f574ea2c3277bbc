import type { History } from '../../chart/chart.ts';
import { documentedValue, evidenceOf, type Fact } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import {
  aroundLines,
  codeList,
  evidenceOfLines,
  linesFor,
  NO_CLAIM_LINE,
  onClaim,
} from '../lines.ts';
import { placesOf, type Remedy } from '../remedy.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

const REPEAT: ReadonlySet<string> = new Set(['76', '77']);
const isMarked = ({ modifiers }: ServiceLine): boolean => modifiers.some((one) => REPEAT.has(one));

export const modifier7677Misuse = defineRule({
  id: 'modifier-76-77-misuse',
  family: 'cross-cutting',
  title: 'Modifiers 76 and 77 only for a repeat on the same day',
  stages: { claim: 'warning' },
  cites: [
    { title: 'CPT modifiers 76 and 77, repeat on the same day (recalled)', grade: 'memory' },
    guide('S1', 'repeat injection same physician, same day'),
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'history'],
  params: {},
  skips: () => undefined,
  evaluate(facts, _params, procedure) {
    const { day, told } = linesFor(facts, procedure);
    if (onClaim(told).length === 0) return skipped(NO_CLAIM_LINE);
    const marked = onClaim(told).filter(isMarked);
    if (marked.length === 0) return skipped('no line carries 76 or 77');
    const evidence = evidenceOfLines(marked);
    const first = (line: ServiceLine) =>
      day.some((other) => other.code === line.code && !isMarked(other));
    const alone = marked.filter((line) => !first(line));
    if (alone.length === 0) return met('The service stands twice on that day.', evidence);
    const earlier = sessionsOnDay(facts.history, facts.dateOfService, procedure.family);
    if (earlier.length > 0) return met('The chart has another session of that day.', earlier);
    if (facts.history.state === 'unreadable') return unchecked(facts.history.reason);
    const history = documentedValue(facts.history);
    const mayBeOutside =
      alone.every(({ modifiers }) => modifiers.includes('77')) &&
      history?.outsideClaims !== 'present';
    const message = `76 or 77 on ${codeList(alone)} tells of a repeat on the same day, but no other such service of that day is in the chart. A repeat on a later day takes neither.`;
    return mayBeOutside
      ? undocumented('the first service of that day', message, evidence)
      : unmet(message, evidence, withoutMark(alone));
  },
});

/** The modifier that all of them carry comes off. */
function withoutMark(lines: readonly ServiceLine[]): Remedy | undefined {
  const remove = [...REPEAT].find((one) => lines.every(({ modifiers }) => modifiers.includes(one)));
  return remove ? { kind: 'modifier', lines: placesOf(lines), remove } : undefined;
}

function sessionsOnDay(
  history: Fact<History>,
  dateOfService: Fact<Temporal.PlainDate>,
  family: string,
) {
  const day = documentedValue(dateOfService);
  return (documentedValue(history)?.sessions ?? [])
    .filter((session) => session.family === family)
    .filter((session) => day && documentedValue(session.dateOfService)?.equals(day))
    .flatMap((session) => evidenceOf(session.dateOfService));
}
