import type { HookService } from '../cds/service.ts';
import { chartSource } from '../chart/chart-source.ts';
import { readChart } from '../chart/read-chart.ts';
import { check } from '../check/check.ts';
import type { Caller } from './caller.ts';
import { composeAnswer } from './compose-answer.ts';
import type { Engine } from './engine.ts';
import { findPolicies } from './find-policies.ts';
import { gatherChart } from './gather-chart.ts';
import type { Invocation } from './invocation.ts';
import { parseHook } from './parse-hook.ts';
import type { Step } from './stopwatch.ts';

/**
 * Answers one hook call. Throws `RequestError` for a request that makes no sense, nothing else.
 * `step` hears of every step that begins.
 */
export async function invoke(
  engine: Engine,
  caller: Caller,
  service: HookService,
  body: unknown,
  step: (name: Step) => void = () => {},
): Promise<Invocation> {
  step('parse');
  const hook = parseHook(service, body);
  step('gather');
  const [gathered, snoozedUntil] = await Promise.all([
    gatherChart(engine, caller, service, hook),
    caller.snoozesOf(hook.context.patientId),
  ]);
  step('chart');
  const source = chartSource(gathered, gathered.given, placeOf(engine, caller));
  const subjects = hook.context.subjects(source);
  const chart = readChart(source, subjects);
  step('judge');
  const { rules, edits } = engine;
  const policies = findPolicies(engine, caller, chart);
  const checked = check({ chart, policyOf: policies.of, rules, edits, stage: service.stage });
  step('cards');
  return composeAnswer(
    { engine, caller, service, hook, snoozedUntil },
    { gathered, subjects, chart, policies, checked },
  );
}

const placeOf = ({ now }: Engine, { tenant: { timeZone } }: Caller) => ({
  timeZone,
  today: now().toZonedDateTimeISO(timeZone).toPlainDate(),
});
