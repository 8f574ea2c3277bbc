import type { Request } from 'express';
import { z } from 'zod';
import { blanksFor } from '../../../cards/suggestions/addendum.ts';
import type { AppContext } from '../../auth/app-context.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import type { Finding } from '../../check/finding.ts';
import { type TimelineSession, timelineSession } from '../../check/session-timeline.ts';
import { RequestError } from '../../errors.ts';
import { recorded } from '../answer-hook.ts';
import type { Invocation } from '../invoke.ts';
import type { Surroundings } from '../surroundings.ts';
import { checklistServices } from './checklist-services.ts';
import { type Launched, readForUser } from './launched.ts';

/** A published finding with its rule's title and the line of a note that would settle it. */
export interface ChecklistItem
  extends Pick<Finding, 'title' | 'rule' | 'severity' | 'procedure' | 'policy' | 'message'> {
  verdict: Exclude<Finding['verdict'], 'skipped'>;
  missing?: string;
  evidence: Finding['evidence'][number][];
  cites: Finding['cites'][number][];
  /** What to write, with blanks; absent where no words would settle it. */
  write?: string;
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

const Held = z.looseObject({
  resourceType: z.enum(['ServiceRequest', 'Procedure']),
  status: z.string().optional(),
  subject: z.looseObject({ reference: z.string() }),
  encounter: z.looseObject({ reference: z.string().optional() }).optional(),
});

/** Judges one procedure as a hook would, and answers with all that was found. */
export async function checklist(
  around: Surroundings,
  request: Request,
  launch: Launched,
): Promise<Checklist> {
  const { question, context, fhirServer, accessToken } = launch;
  const reference = question.procedure ?? context?.procedure;
  if (reference === undefined) {
    throw new RequestError(400, 'required', 'name a procedure', 'procedure');
  }
  const held = await readHeld(launch, reference);
  const encounterId = held.encounter?.reference && idIn(held.encounter.reference);
  const service = checklistServices[held.resourceType];
  const invocation = await recorded(around, request, service, {
    hook: service.hook,
    hookInstance: around.engine.newId(),
    fhirServer,
    fhirAuthorization: { access_token: accessToken },
    context: {
      patientId: question.patient,
      procedure: reference,
      ...(encounterId && { encounterId }),
    },
    extension: { 'org.foramen.explain': true },
  });
  return {
    ...answer(invocation, reference, held),
    ...(context && { view: context.view }),
  };
}

async function readHeld(launch: Launched, reference: string): Promise<z.infer<typeof Held>> {
  const held = Held.safeParse(await readForUser(launch, reference)).data;
  if (held && idIn(held.subject.reference) === launch.question.patient) return held;
  throw new RequestError(403, 'forbidden', `${reference} is not of this patient`, 'procedure');
}

function answer(
  { chart, findings, explanation }: Invocation,
  reference: string,
  { encounter, status }: z.infer<typeof Held>,
): Checklist {
  const procedure = chart.procedures.find(({ references }) => references.includes(reference));
  if (!procedure || !explanation) throw notJudged(reference, explanation?.unread ?? []);
  return {
    procedure: {
      ...timelineSession(procedure),
      reference,
      status: procedure.status,
      codes: procedure.codes.map(({ code }) => code),
      ...(encounter?.reference && { encounter: `Encounter/${idIn(encounter.reference)}` }),
      isOpen: OPEN.has(status ?? ''),
    },
    policy: explanation.policy,
    items: findings.filter(({ references }) => references.includes(reference)).map(item),
    unread: explanation.unread,
    lacking: lacking(procedure),
  };
}

function notJudged(reference: string, unread: Checklist['unread']): RequestError {
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

const idIn = (reference: string): string => reference.split('/').at(-1) ?? '';

function item(finding: Finding): ChecklistItem {
  const { rule, severity, verdict, procedure, policy, message, missing, evidence, cites, title } =
    finding;
  const [write] = verdict === 'met' ? [] : blanksFor([finding]);
  return {
    ...{ rule, severity, verdict, procedure, policy, message, title },
    evidence: [...evidence],
    cites: [...cites],
    ...(missing !== undefined && { missing }),
    ...(write !== undefined && { write }),
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
