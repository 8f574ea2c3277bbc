import type { Request } from 'express';
import { blanksFor } from '../../../cards/suggestions/addendum.ts';
import type { AppContext } from '../../auth/app-context.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import type { Finding } from '../../check/finding.ts';
import { type TimelineSession, timelineSession } from '../../check/session-timeline.ts';
import { RequestError } from '../../errors.ts';
import type { Invocation } from '../invocation.ts';
import type { Surroundings } from '../surroundings.ts';
import { checklistServices } from './checklist-services.ts';
import { type Held, heldFor } from './held.ts';
import type { Launched } from './launched.ts';
import { opened } from './opened.ts';

/** A published finding with its rule's title and the line of a note that would settle it. */
export interface ChecklistItem
  extends Pick<Finding, 'title' | 'rule' | 'severity' | 'procedure' | 'policy' | 'message'> {
  verdict: Exclude<Finding['verdict'], 'skipped'>;
  missing?: string;
  evidence: Finding['evidence'][number][];
  cites: Finding['cites'][number][];
  /** What to write, with blanks; absent where no words would settle it. */
  write?: string;
  /** The day until which cards are silent on it, because a user asked for that. */
  snoozedUntil?: string;
}

/** Which values of the procedure the chart does not tell. */
export type Enterable = 'painScores' | 'relief' | 'side' | 'levels';

/** Everything a payer's rules ask of one procedure. */
export interface Checklist {
  procedure: TimelineSession & {
    status: PainProcedure['status'];
    codes: string[];
    /** `Encounter/id`, where the EHR says. */
    encounter?: string;
    /** Nothing of it is signed: its record may still be changed. */
    isOpen: boolean;
  };
  policy: { id: string; title: string; how: string; found: string };
  /** Which view a card's link asked for. */
  view?: AppContext['view'];
  items: ChecklistItem[];
  unread: readonly { source: string; reason: string }[];
  lacking: Enterable[];
}

/** Judges one procedure as a hook would, and answers with all that was found. */
export async function checklist(
  around: Surroundings,
  request: Request,
  launch: Launched,
): Promise<Checklist> {
  const held = await heldFor(launch);
  const { reference: procedure, encounterId } = held;
  const [invocation, snoozedUntil] = await Promise.all([
    opened(around, request, checklistServices[held.type], {
      launch,
      context: { procedure, ...(encounterId && { encounterId }) },
    }),
    launch.caller.snoozesOf(launch.question.patient),
  ]);
  const { timeZone } = launch.caller.tenant;
  const dayOf: DayOf = (finding) => {
    const until = finding.safety ? undefined : snoozedUntil(finding);
    const instant = until && Temporal.Instant.fromEpochMilliseconds(until.getTime());
    return instant?.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  };
  return {
    ...answer(invocation, held, dayOf),
    ...(launch.context && { view: launch.context.view }),
  };
}

/** The day until which cards are silent on a finding; safety is never silenced. */
type DayOf = (finding: Finding) => string | undefined;

function answer(
  { chart, findings, explanation }: Invocation,
  { reference, encounterId, status }: Held,
  snoozedUntil: DayOf,
): Checklist {
  const procedure = chart.procedures.find(({ references }) => references.includes(reference));
  if (!procedure || !explanation) throw notJudged(reference, explanation?.unread ?? []);
  return {
    procedure: {
      ...timelineSession(procedure),
      reference,
      status: procedure.status,
      codes: procedure.codes.map(({ code }) => code),
      ...(encounterId && { encounter: `Encounter/${encounterId}` }),
      isOpen: OPEN.has(status ?? ''),
    },
    policy: explanation.policy,
    items: findings
      .filter(({ references }) => references.includes(reference))
      .map((finding) => item(finding, snoozedUntil(finding))),
    unread: explanation.unread,
    lacking: lacking(procedure),
  };
}

/** Why there is nothing to show of a procedure. */
export function notJudged(reference: string, unread: Checklist['unread']): RequestError {
  const failed = unread.find(({ source }) => source === reference);
  return failed
    ? new RequestError(502, 'transient', `${reference} could not be read: ${failed.reason}`)
    : new RequestError(
        422,
        'not-supported',
        `${reference} is no pain procedure that this service knows`,
        'procedure',
      );
}

/** Statuses in which a record is still written. */
const OPEN: ReadonlySet<string> = new Set(['draft', 'preparation', 'in-progress']);

function item(finding: Finding, snoozedUntil: string | undefined): ChecklistItem {
  const { rule, severity, verdict, procedure, policy, message, missing, evidence, cites, title } =
    finding;
  const [write] = verdict === 'met' ? [] : blanksFor([finding]);
  return {
    ...{ rule, severity, verdict, procedure, policy, message, title },
    evidence: [...evidence],
    cites: [...cites],
    ...(missing !== undefined && { missing }),
    ...(write !== undefined && { write }),
    ...(snoozedUntil !== undefined && { snoozedUntil }),
  };
}

/** What could not be read is not lacking; an order has no relief yet. */
function lacking({ painScores, relief, laterality, levels, status }: PainProcedure): Enterable[] {
  const facts: Record<Enterable, { state: string }> = {
    painScores,
    relief: status === 'performed' ? relief : { state: 'unasked' },
    side: laterality,
    levels,
  };
  const names: Enterable[] = ['painScores', 'relief', 'side', 'levels'];
  return names.filter((name) => facts[name].state === 'undocumented');
}
