import type { Claim, Procedure, ServiceRequest } from 'fhir/r4';
import { claimReview } from '../../hooks/claim-review.ts';
import { encounterDischarge } from '../../hooks/encounter-discharge.ts';
import { procedureNoteSign } from '../../hooks/procedure-note-sign.ts';
import type { HookService } from '../cds/service.ts';
import { codingsOf, keyOf, referenceKey, referenceKeys } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';
import { isBesideOrJudged, isJudged } from './judged-codes.ts';
import { claimDays, dayOf } from './when-done.ts';

/** One question of the audit: what an EHR would have asked when it happened. */
export interface HookCall {
  service: HookService;
  context: Record<string, unknown>;
}

/** What was done at one encounter on one day. */
interface Session {
  encounter: string | undefined;
  day: string;
  procedures: Procedure[];
}

/** Who asks, where hooks want to be told. */
const AUDITOR = 'Device/foramen-audit';
/** Hooks name an encounter; a chart may not. */
const NO_ENCOUNTER = 'not-charted';

/**
 * Every session of a chart up to a day as its note is signed, and as its claim is reviewed: the
 * claim where there is one, else the encounter.
 */
export function hookCalls(
  patientId: string,
  resources: readonly FhirResource[],
  { asOf, timeZone }: { asOf: string; timeZone: string },
): HookCall[] {
  const zone = { timeZone };
  const judged = resources.filter(isJudged);
  if (judged.length === 0) return [];
  const sessions = sessionsOf(resources, zone).filter(({ day }) => day.slice(0, 10) <= asOf);
  const claims = judged
    .filter((resource) => resource.resourceType === 'Claim')
    .filter((claim) => !claimDays(claim, zone).some((day) => day > asOf));
  const common = { userId: AUDITOR, patientId };
  return [
    ...sessions.flatMap((session) => {
      const own = claims.filter((claim) => isOf(claim, session, zone));
      const context = { ...common, encounterId: session.encounter ?? NO_ENCOUNTER };
      const signed = {
        service: procedureNoteSign,
        context: {
          ...context,
          procedures: bundleOf(session.procedures),
          orders: bundleOf(ordersOf(session, resources)),
          ...(own[0] && { claim: own[0] }),
        },
      };
      const closes = own.length === 0 && session.encounter !== undefined;
      return closes ? [signed, { service: encounterDischarge, context }] : [signed];
    }),
    ...claims.map((claim) => review(claim, { sessions, common, zone })),
  ];
}

function review(
  claim: Claim,
  {
    sessions,
    common,
    zone,
  }: { sessions: readonly Session[]; common: object; zone: { timeZone: string } },
): HookCall {
  const own = sessions.filter((one) => isOf(claim, one, zone));
  const session = own.find((one) => sharesCode(claim, one)) ?? own[0];
  const encounterId = session?.encounter ?? encountersOf(claim)[0];
  return {
    service: claimReview,
    context: {
      ...common,
      encounterId: encounterId ?? NO_ENCOUNTER,
      claim,
      ...(session && encounterId === undefined && { procedures: bundleOf(session.procedures) }),
    },
  };
}

function sessionsOf(resources: readonly FhirResource[], zone: { timeZone: string }): Session[] {
  const performed = resources
    .filter((resource) => resource.resourceType === 'Procedure')
    .filter(isBesideOrJudged);
  const groups = Map.groupBy(
    performed,
    (one) => `${referenceKey(one.encounter) ?? ''} ${dayOf(one, zone)}`,
  );
  return [...groups.values()]
    .filter((procedures) => procedures.some(isJudged))
    .flatMap((procedures): Session[] => {
      const [first] = procedures;
      if (!first) return [];
      const encounter = referenceKey(first.encounter);
      return [{ encounter: encounter?.split('/')[1], day: dayOf(first, zone), procedures }];
    });
}

/** A claim belongs to the session of its encounter; one that names none, to that of its day. */
function isOf(claim: Claim, { encounter, day }: Session, zone: { timeZone: string }): boolean {
  const encounters = encountersOf(claim);
  if (encounters.length > 0 && encounter !== undefined) return encounters.includes(encounter);
  return claimDays(claim, zone).includes(day);
}

/** Two sessions of one day are told apart by what was done. */
function sharesCode({ item }: Claim, { procedures }: Session): boolean {
  const done = new Set(codingsOf(...procedures.map(({ code }) => code)).map(({ code }) => code));
  const billed = codingsOf(...(item ?? []).map(({ productOrService }) => productOrService));
  return billed.some(({ code }) => done.has(code));
}

const encountersOf = ({ item }: Claim): string[] =>
  (item ?? [])
    .flatMap(({ encounter }) => referenceKeys(encounter))
    .flatMap((key) => key.split('/')[1] ?? []);

function ordersOf({ procedures }: Session, resources: readonly FhirResource[]): ServiceRequest[] {
  const keys = new Set(procedures.flatMap(({ basedOn }) => referenceKeys(basedOn)));
  return resources
    .filter((resource) => resource.resourceType === 'ServiceRequest')
    .filter((order) => keys.has(keyOf(order)));
}

const bundleOf = (resources: readonly FhirResource[]) => ({
  resourceType: 'Bundle',
  entry: resources.map((resource) => ({ resource })),
});
