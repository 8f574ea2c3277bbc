import { z } from 'zod';
import { documentedValue, type Evidence, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { coversSide, type Laterality } from '../../terminology/site.ts';
import { blockRelief } from '../block-relief.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, unreadHistory } from '../earlier-sessions.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { formatPercent, reaches } from '../percent.ts';
import { isSacroiliacInjection } from '../sacroiliac-sessions.ts';
import { both, type Match } from '../session-count.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

export const sijDiagnosticReliefInsufficient = defineRule({
  id: 'sij-diagnostic-relief-insufficient',
  family: 'sacroiliac-joint',
  title: 'Positive diagnostic block before a therapeutic sacroiliac injection',
  stages: { 'order-sign': 'critical' },
  cites: [
    LCD_SACROILIAC,
    {
      title: 'eviCore CMM-203 Sacroiliac Joint Injections (third-party summary)',
      grade: 'third-party',
    },
  ],
  needs: ['dateOfService', 'laterality', 'intent', 'history'],
  params: { 'sij.dx_relief': z.number().min(1).max(100) },
  skips: isSacroiliacInjection,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (documentedValue(facts.intent) !== 'therapeutic' || !history)
      return skipped('not known to be therapeutic');
    if (!date) return unchecked('The planned date names no day.');
    const blocks = blocksBefore([...history.sessions, ...(history.told ?? [])], date);
    const covered = coveredSides(
      blocks,
      documentedValue(facts.laterality),
      params['sij.dx_relief'],
    );
    const asked = `a diagnostic block of this joint with at least ${params['sij.dx_relief']} % relief`;
    if (covered === 'yes') return met(`There is ${asked}: ${listed(blocks)}.`, evidenceIn(blocks));
    const unread = unreadHistory(history);
    if (unread) return unread;
    const needs = `A therapeutic injection needs ${asked}.`;
    if (covered === 'unclear') return judgeUnclear(blocks, needs);
    const told = blocks.length > 0 ? `Found: ${listed(blocks)}.` : 'None is in the chart.';
    return unmet(`${needs} ${told}`, evidenceIn(blocks));
  },
});

function judgeUnclear(blocks: readonly PainProcedure[], needs: string): Verdict {
  const failed = blocks.flatMap((one) => [blockRelief(one), one.laterality]).find(isUnreadable);
  if (failed) return unchecked(failed.reason);
  return undocumented(
    'relief or side of the diagnostic block',
    `${needs} Relief or side is not documented: ${listed(blocks)}. Add the scores before and after it on one scale, or the percentage.`,
    evidenceIn(blocks),
  );
}

const evidenceIn = (blocks: readonly PainProcedure[]): Evidence[] =>
  blocks.flatMap((block) => [
    ...evidenceOf(block.dateOfService),
    ...evidenceOf(blockRelief(block)),
  ]);

/** As many blocks as a card names. */
const NAMED = 3;

/** The earlier injections that were not therapeutic, so that they can have been diagnostic. */
function blocksBefore(
  sessions: readonly PainProcedure[],
  date: Temporal.PlainDate,
): PainProcedure[] {
  const { sure, open } = earlierSessions(sessions, date, (session) =>
    session.family !== 'sacroiliac-injection' || documentedValue(session.intent) === 'therapeutic'
      ? 'no'
      : 'yes',
  );
  return [...open, ...sure.map(({ session }) => session)];
}

/** Whether a positive block covers each planned side; a side that is not planned asks for none. */
function coveredSides(
  blocks: readonly PainProcedure[],
  planned: Laterality | undefined,
  threshold: number,
): Match {
  const sides: (Laterality | undefined)[] = planned === 'bilateral' ? ['left', 'right'] : [planned];
  return sides
    .map((side): Match => {
      const answers = blocks.map((block) =>
        both(isPositive(block, threshold), () => covers(block, side)),
      );
      return (['yes', 'unclear'] as const).find((answer) => answers.includes(answer)) ?? 'no';
    })
    .reduce((all, one) => both(all, () => one));
}

function covers({ laterality }: PainProcedure, side: Laterality | undefined): Match {
  const blocked = documentedValue(laterality);
  if (side === undefined) return 'yes';
  if (blocked === undefined) return 'unclear';
  return coversSide(blocked, side) ? 'yes' : 'no';
}

function isPositive(block: PainProcedure, threshold: number): Match {
  const percent = documentedValue(blockRelief(block))?.percent;
  if (percent === undefined) return 'unclear';
  return reaches(percent, threshold) ? 'yes' : 'no';
}

const listed = (blocks: readonly PainProcedure[]): string =>
  blocks.slice(-NAMED).map(describe).join('; ');

function describe(block: PainProcedure): string {
  const relief = documentedValue(blockRelief(block));
  const side = documentedValue(block.laterality) ?? 'side not charted';
  const said = relief ? `${formatPercent(relief.percent)} relief` : 'relief not charted';
  return `${documentedValue(block.dateOfService) ?? 'no date'} ${side}, ${said}`;
}
