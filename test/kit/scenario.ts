import { expect, it } from 'vitest';
import { answerFaults } from './answer-faults.ts';
import type { HookCall } from './apply.ts';
import { expectValidCards } from './card-rules.ts';
import { prefetch } from './fhir.ts';
import { expectSettling } from './round-trip.ts';
import { type Answer, startService } from './service.ts';

/** A whole chart, the question asked of it, and every rule a physician or coder must hear of. */
export interface Scenario {
  service: string;
  request: HookCall;
  /** Ids of rules with an open finding of this severity: no more, no fewer. */
  critical?: readonly string[];
  warning?: readonly string[];
  /** The same of advice, where a scenario is about it; but for what the policy leaves open. */
  info?: readonly string[];
  /** How many cards are shown, where a scenario is about it. */
  cards?: number;
}

interface Judged {
  rule: string;
  verdict: string;
  severity: string;
  message: string;
}

/** The most a reader takes in at a glance. */
const MESSAGE_LIMIT = 300;

/** Asks each scenario's question over HTTP and compares the open findings. */
export function testScenarios(scenarios: Readonly<Record<string, Scenario>>): void {
  const service = startService();
  const known =
    ({ prefetch }: HookCall) =>
    async (key: string) =>
      entriesOf(prefetch?.[key]);
  it.each(Object.entries(scenarios))('%s', async (_name, scenario) => {
    const answer = await service.post(`/cds-services/${scenario.service}`, scenario.request);
    expect(answer.status).toBe(200);
    const open = openFindings(answer);
    const told = open.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
    expect({ critical: ids(open, 'critical'), warning: ids(open, 'warning') }, told).toEqual({
      critical: [...(scenario.critical ?? [])].sort(),
      warning: [...(scenario.warning ?? [])].sort(),
    });
    const advice = ids(open, 'info').filter((id) => id !== 'coverage-policy-unknown');
    if (scenario.info) expect(advice, told).toEqual([...scenario.info].sort());
    if (scenario.cards !== undefined) expect(answer.body.cards).toHaveLength(scenario.cards);
    expect(open.filter(({ message }) => message.length > MESSAGE_LIMIT)).toEqual([]);
    expect(answerFaults(answer.body)).toEqual([]);
    expectValidCards(answer.body, scenario.request);
    const ask = (call: HookCall) => service.post(`/cds-services/${scenario.service}`, call);
    await expectSettling({ ask, known: known(scenario.request) }, scenario.request, answer);
  });
}

const entriesOf = (bundle: unknown): unknown[] =>
  (Object(bundle).entry ?? []).map(({ resource }: { resource: unknown }) => resource);

function openFindings({ body }: Answer): Judged[] {
  const { rules }: { rules: Judged[] } = body.extension['org.foramen.explanation'];
  return rules.filter(({ verdict }) => verdict === 'unmet' || verdict === 'undocumented');
}

const ids = (open: readonly Judged[], wanted: string): string[] =>
  [...new Set(open.flatMap(({ rule, severity }) => (severity === wanted ? [rule] : [])))].sort();

/** The prefetch key under which each type of resource is asked for. */
const KEYS: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'allergies',
  BodyStructure: 'bodyStructures',
  Claim: 'authorizationRequests',
  ClaimResponse: 'authorizations',
  Condition: 'conditions',
  Consent: 'consents',
  Coverage: 'coverage',
  DiagnosticReport: 'reports',
  DocumentReference: 'notes',
  ExplanationOfBenefit: 'claimHistory',
  ImagingStudy: 'imaging',
  Media: 'media',
  MedicationAdministration: 'medicationAdministrations',
  Observation: 'observations',
  Procedure: 'procedures',
};

/** A chart that was read completely, as prefetch. */
export function chartOf(...resources: readonly { resourceType: string }[]) {
  const byKey = Map.groupBy(resources, ({ resourceType }) => KEYS[resourceType] ?? resourceType);
  return prefetch(
    Object.fromEntries(
      [...byKey].map(([key, entries]) => [
        key,
        {
          resourceType: 'Bundle',
          type: 'searchset',
          entry: entries.map((resource) => ({ resource })),
        },
      ]),
    ),
  );
}
