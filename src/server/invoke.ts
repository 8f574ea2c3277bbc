import { cardsFor } from '../../cards/index.ts';
import { unreadCard } from '../../cards/unread-card.ts';
import type { HookResponse } from '../cds/card.ts';
import type { HookRequest } from '../cds/request.ts';
import type { HookService } from '../cds/service.ts';
import type { Chart } from '../chart/chart.ts';
import { chartSource } from '../chart/chart-source.ts';
import { documentedValue } from '../chart/fact.ts';
import { follow, followGiven } from '../chart/follow.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { prefetchFor } from '../chart/prefetch.ts';
import { readChart } from '../chart/read-chart.ts';
import { check } from '../check/check.ts';
import { explain } from '../check/explain.ts';
import { type Gathered, gather } from '../fhir/gather.ts';
import { type ResolvedPolicy, resolvePolicy } from '../policy/resolve.ts';
import type { Engine } from './engine.ts';
import { type ParsedHook, parseHook } from './parse-hook.ts';

/** Answers one hook call. Throws `RequestError` for a request that makes no sense, nothing else. */
export async function invoke(
  engine: Engine,
  service: HookService,
  body: unknown,
): Promise<HookResponse> {
  const hook = parseHook(service, body);
  const today = todayIn(engine);
  const gathered = await gatherChart(engine, service, hook);
  const place = { timeZone: engine.tenant.timeZone, today };
  const source = chartSource(gathered, hook.given, place);
  const subjects = hook.context.subjects(source);
  const chart = readChart(source, subjects);
  const policyOf = policyFinder(engine, chart, today);
  const { stage } = service;
  const checked = check({ chart, policyOf, rules: engine.rules, stage });
  const cards = [
    ...(subjects.unread?.length ? [unreadCard(subjects.unread, engine)] : []),
    ...cardsFor(checked.findings, {
      policyOf: (id) => engine.policies.find(({ policy }) => policy.id === id)?.policy,
      newId: engine.newId,
    }),
  ];
  if (!wantsExplanation(hook.request)) return { cards };
  const resolved = policyOf(chart.procedures[0]);
  const explanation = explain({
    chart,
    checked,
    resolved,
    unread: gathered.unread,
    rules: engine.rules,
    stage,
  });
  return { cards, extension: { 'org.foramen.explanation': explanation } };
}

/** The prefetch a service publishes: what the rules that speak at its stage need. */
export const prefetchOf = (
  engine: Pick<Engine, 'rules'>,
  { stage, planned, reads = [] }: HookService,
) =>
  prefetchFor(
    engine.rules.filter(({ stages }) => stages[stage] !== undefined),
    { planned, reads },
  );

function gatherChart(engine: Engine, service: HookService, hook: ParsedHook): Promise<Gathered> {
  const { fhirServer, fhirAuthorization, prefetch } = hook.request;
  const token = fhirAuthorization?.access_token ?? undefined;
  return gather({
    templates: prefetchOf(engine, service),
    prefetch: prefetch ?? {},
    context: hook.context.values,
    given: hook.given,
    follow,
    followGiven,
    ...(fhirServer && { reader: engine.readerFor(fhirServer, token) }),
    signal: AbortSignal.timeout(engine.tenant.readBudgetMilliseconds),
  });
}

/** Finds the policy of each procedure on its own day; without one, on today's. */
function policyFinder(engine: Engine, chart: Chart, today: Temporal.PlainDate) {
  const { policies, tenant } = engine;
  const { coverages } = chart;
  const state = chart.state ?? tenant.state;
  const found = new Map<PainProcedure | undefined, ResolvedPolicy>();
  return (procedure: PainProcedure | undefined): ResolvedPolicy => {
    const known = found.get(procedure);
    if (known) return known;
    const date = (procedure && documentedValue(procedure.dateOfService)) ?? today;
    const resolved = resolvePolicy({ coverages, state, date, policies });
    found.set(procedure, resolved);
    return resolved;
  };
}

const todayIn = ({ now, tenant }: Engine): Temporal.PlainDate =>
  now().toZonedDateTimeISO(tenant.timeZone).toPlainDate();

const wantsExplanation = ({ extension }: HookRequest): boolean =>
  extension?.['org.foramen.explain'] === true;
