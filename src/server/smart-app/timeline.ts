import type { Request } from 'express';
import { z } from 'zod';
import { patientView } from '../../../hooks/patient-view.ts';
import { defineService } from '../../cds/service.ts';
import {
  type SessionTimeline,
  sessionTimeline,
  type TimelineSession,
  timelineSession,
} from '../../check/session-timeline.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Launched } from './launched.ts';
import { opened } from './opened.ts';

/** The sessions of a patient, and the orders that are open. */
export interface TimelineAnswer extends SessionTimeline {
  /** The day that was asked about. */
  on: string;
  today: string;
  policy: { id: string; title: string; how: string; found: string };
  orders: TimelineSession[];
}

/** Reads what patient-view does, and the orders. */
const reading = defineService({
  id: 'app-timeline',
  hook: 'app-timeline',
  title: 'Session timeline',
  description: 'Sessions, limits and authorizations of a patient.',
  usageRequirements: '',
  stage: 'patient-view',
  planned: true,
  reads: [...(patientView.reads ?? []), 'openOrders'],
  context: z.looseObject({ patientId: z.string() }),
  given: () => [],
  subjects: (_context, source) => ({
    orders: source.ofType('ServiceRequest').filter(({ status }) => OPEN.has(status)),
    procedures: [],
    claims: [],
  }),
});

const OPEN: ReadonlySet<string> = new Set(['draft', 'active', 'on-hold']);

/** Lays out what was done and what the payer allows, as of a day. */
export async function timeline(
  around: Surroundings,
  request: Request,
  launch: Launched,
): Promise<TimelineAnswer> {
  const { question } = launch;
  const { chart, policyToday, unread } = await opened(around, request, reading, {
    launch,
    context: {},
  });
  const on = question.on ? Temporal.PlainDate.from(question.on) : chart.today;
  const resolved = policyToday();
  const { id, title } = resolved.bound.policy;
  const laid = sessionTimeline(chart, resolved, on);
  return {
    ...laid,
    unread: [
      ...new Set([...laid.unread, ...unread.map(({ source, reason }) => `${source}: ${reason}`)]),
    ],
    on: on.toString(),
    today: chart.today.toString(),
    policy: { id, title, how: resolved.how, found: resolved.found },
    orders: chart.procedures.map(timelineSession),
  };
}
