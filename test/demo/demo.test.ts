import type { FhirResource } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { parseResource } from '../../src/fhir/resource.ts';
import { loadPolicies } from '../../src/policy/load.ts';
import { rules } from '../../src/rules/index.ts';
import { expectValidCards } from '../kit/card-rules.ts';
import { expectSettling } from '../kit/round-trip.ts';
import { shownRules, startService, TODAY, verdicts } from '../kit/service.ts';

/** The machine that runs tests may be busy: no read is given up. */
const PATIENT = { readBudgetMilliseconds: 20_000 };
/** Every suggestion of a request is tried too, in milliseconds. */
const SLOWEST = 120_000;
const service = startService(PATIENT, async () => (await createDemo(TODAY)).router);
const charts = sampleCharts(TODAY);
const policies = loadPolicies(rules).filter(({ policy }) => !policy.testOnly);
const requests = charts.flatMap((chart) => chart.requests);
const resources = [...sharedResources(), ...charts.flatMap((chart) => chart.resources)];
const keyOf = ({ resourceType, id }: FhirResource): string => `${resourceType}/${id}`;

/** End to end: the hook is called over HTTP and reads the sample EHR over HTTP. */
describe('a sample request', () => {
  it.each(requests)(
    '$name: $title',
    async ({ name, service: id, expects }) => {
      const { body: call } = await service.get(`/demo/requests/${name}`);
      const explained = { ...call, extension: { 'org.foramen.explain': true } };
      const ask = (asked: object) => service.post(`/cds-services/${id}`, asked);
      const answer = await ask(explained);
      expect(answer.status).toBe(200);
      expect(answer.body.extension['org.foramen.explanation'].unread).toEqual([]);
      expect(shownRules(answer).sort()).toEqual([...expects.fires].sort());
      const judged = verdicts(answer);
      const loud = expects.silent.filter((rule) => !QUIET.has(judged[rule] ?? ''));
      expect(loud).toEqual([]);
      expectValidCards(answer.body, call);
      await expectSettling({ ask, known: knownTo(call.context) }, explained, answer);
    },
    SLOWEST,
  );
});

/** What the sample EHR answers to one of the service's own queries. */
const knownTo = (context: Record<string, string>) => async (key: string) => {
  const { body } = await service.get('/cds-services');
  const templates = Object.assign(
    {},
    ...body.services.map((one: { prefetch: object }) => one.prefetch),
  );
  const query = templates[key].replaceAll(
    /\{\{context\.(\w+)\}\}/g,
    (_: string, name: string) => context[name],
  );
  const { body: found } = await service.get(`/demo/fhir/${query}&_count=500`);
  return found.entry.map((entry: { resource: FhirResource }) => entry.resource);
};

/** A rule is silent where it is satisfied or does not apply. */
const QUIET: ReadonlySet<string> = new Set(['met', 'skipped']);

/** Rules that no sample can show, and why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'scs-trial-duration-short': 'no policy set names a minimum, and null is a value it takes',
};

describe('every rule', () => {
  const inUse = rules
    .map(({ id }) => id)
    .filter((id) => policies.some(({ settings }) => settings.get(id)?.is === 'on'));

  it('fires for someone, where a policy has the numbers it needs', () => {
    const fired = new Set(requests.flatMap(({ expects }) => expects.fires));
    expect(inUse.filter((id) => !fired.has(id))).toEqual(Object.keys(NOT_SHOWN));
  });

  it('keeps silent for someone, where a policy has the numbers it needs', () => {
    const silent = new Set(requests.flatMap(({ expects }) => expects.silent));
    expect(inUse.filter((id) => !silent.has(id))).toEqual([]);
  });
});

describe('the sample charts', () => {
  it('tell of at least ten patients', () => {
    expect(charts.length).toBeGreaterThanOrEqual(10);
  });

  it('have no two resources of one name', () => {
    const keys = resources.map(keyOf);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('are well formed', () => {
    const malformed = resources.map(parseResource).filter(({ is }) => is === 'malformed');
    expect(malformed).toEqual([]);
  });

  it('refer only to what exists', () => {
    const known = new Set(resources.map(keyOf));
    const text = JSON.stringify(resources);
    const references = [...text.matchAll(/"reference":"([A-Z][A-Za-z]+\/[^"]+)"/g)].map(
      ([, key]) => key,
    );
    expect(references.filter((key) => !known.has(key ?? ''))).toEqual([]);
  });

  it('lie in the past, but for periods of coverage and authorization', () => {
    const performed = resources.flatMap((resource) =>
      resource.resourceType === 'Procedure' ? [resource.performedDateTime?.slice(0, 10) ?? ''] : [],
    );
    expect(performed.filter((on) => on > TODAY.toString())).toEqual([]);
  });

  it('give every patient a coverage', () => {
    const patients = resources.filter(({ resourceType }) => resourceType === 'Patient').map(keyOf);
    const covered = resources.flatMap((resource) =>
      resource.resourceType === 'Coverage' ? [resource.beneficiary.reference] : [],
    );
    expect(patients.filter((patient) => !covered.includes(patient))).toEqual([]);
  });

  it.each(['2024-02-29', '2027-03-31', '2026-01-01'])('work when the demo starts on %s', (on) => {
    expect(() => sampleCharts(Temporal.PlainDate.from(on))).not.toThrow();
  });
});

describe('the sample EHR', () => {
  it.each([
    ['Procedure?patient=rosa-alvarez', 7],
    ['Procedure?patient=Patient/rosa-alvarez', 7],
    ['Procedure?encounter=rosa-esi-1-visit', 1],
    ['Procedure?patient=nobody', 0],
    ['Observation?patient=clara-jensen&code=http://loinc.org|72514-3,http://loinc.org|38208-5', 3],
    ['Observation?patient=clara-jensen&code=http://loinc.org|38208-5', 0],
    ['ImagingStudy?patient=clara-jensen', 1],
    ['DocumentReference?patient=walter-brandt&type=http://loinc.org|28570-0', 4],
    ['DocumentReference?encounter=walter-esi-1-visit', 1],
    ['ExplanationOfBenefit?patient=rosa-alvarez', 2],
    ['Coverage?patient=rosa-alvarez', 1],
    ['ClaimResponse?patient=denise-okafor', 1],
    ['BodyStructure?patient=rosa-alvarez', 0],
    ['AllergyIntolerance?patient=rosa-alvarez', 0],
  ])('answers %s with %i', async (query, total) => {
    const { status, type, body } = await service.get(`/demo/fhir/${query}`);
    expect([status, body.total, body.entry.length]).toEqual([200, total, total]);
    expect(type).toContain('application/fhir+json');
  });

  it('pages with next links', async () => {
    const seen: string[] = [];
    let path: string | undefined = '/demo/fhir/Procedure?patient=rosa-alvarez&_count=3';
    while (path) {
      const { body } = await service.get(path);
      seen.push(...body.entry.map((entry: { resource: FhirResource }) => entry.resource.id));
      const next = body.link.find((link: { relation: string }) => link.relation === 'next');
      path = next?.url.slice(service.url().length);
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  it.each([
    ['Procedure/none', 404],
    ['Nothing?patient=x', 404],
    ['Procedure?colour=red', 400],
    ['Procedure?_count=many', 400],
    ['Procedure/a/b/c', 404],
  ])('answers %s with %i and an OperationOutcome', async (query, status) => {
    const answer = await service.get(`/demo/fhir/${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body.resourceType).toBe('OperationOutcome');
  });

  it('lets nobody write without a token', async () => {
    const answer = await service.post('/demo/fhir/Patient', { resourceType: 'Patient' });
    expect(answer).toMatchObject({ status: 401, body: { resourceType: 'OperationOutcome' } });
  });

  it('says what it can', async () => {
    const { body } = await service.get('/demo/fhir/metadata');
    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  });
});
