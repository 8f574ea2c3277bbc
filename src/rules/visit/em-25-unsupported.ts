import { documentedValue, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { codesOf, linesOn } from '../lines-of-day.ts';
import { othersOfDay } from '../same-day.ts';
import { met, skipped, unchecked, undocumented } from '../verdict.ts';
import { isMinorProcedure, isVisit } from '../visit-lines.ts';

export const em25Unsupported = defineRule({
  id: 'em-25-unsupported',
  family: 'visit',
  title: 'Separate problem documented where a visit carries 25',
  stages: { 'procedure-note-sign': 'warning' },
  scope: 'session',
  cites: [
    guide(
      'S2',
      'distinct from the pre-procedure evaluation that is inherent to the procedure itself',
    ),
    guide(
      'S4',
      'An E/M service may be denied when documentation fails to show a separately identifiable visit from the procedure.',
    ),
  ],
  needs: ['lines'],
  uses: ['dateOfService', 'alongside', 'separateVisit'],
  params: {},
  skips: () => undefined,
  evaluate(facts, _params, { codes }) {
    const today = linesOn(facts.lines, documentedValue(facts.dateOfService));
    const visits = today.filter((line) => isVisit(line) && line.modifiers.includes('25'));
    const others = othersOfDay(facts) ?? [];
    const done = [
      ...codes,
      ...others.flatMap((other) => other.codes),
      ...today.map(({ known }) => known),
    ];
    if (visits.length === 0) return skipped('no visit carries 25');
    if (!done.some(isMinorProcedure)) return skipped('no procedure of that day includes a visit');
    const told = [facts.separateVisit, ...others.map(({ separateVisit }) => separateVisit)];
    if (told.some(({ state }) => state === 'documented'))
      return met('A separate problem is documented.', told.flatMap(evidenceOf));
    const unread = told.find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    return undocumented(
      'a problem treated apart from the procedure',
      `${codesOf(visits)} carries 25, but the note tells of the procedure alone. If another problem was evaluated, document it in a section of its own with its assessment and plan; if not, take 25 and the visit off.`,
      visits.map(({ evidence }) => evidence),
      // A note is not amended to carry a modifier.
      { kind: 'none' },
    );
  },
});
