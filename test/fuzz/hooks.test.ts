import { Agent, request as httpRequest } from 'node:http';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { services } from '../../hooks/index.ts';
import { Card } from '../../src/cds/card.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { hookCall } from '../../src/demo/requests.ts';
import type { SampleChart, SampleRequest } from '../../src/demo/sample.ts';
import { prefetchOf } from '../../src/server/gather-chart.ts';
import { bundle } from '../kit/fhir.ts';
import { mutated, mutation } from '../kit/mutate.ts';
import { startService, TODAY, testEngine } from '../kit/service.ts';

/** As many as the security office asks for; a seed makes a failure repeatable. */
const RUNS = 20_000;
const SEED = 20_261_121;
const HANG_MILLISECONDS = 10_000;

const service = startService();
const engine = testEngine();

/** Every sample request with the whole chart in its prefetch, so that changes reach every reader. */
const requests = sampleCharts(TODAY).flatMap((chart) =>
  chart.requests.map((sample) => ({ service: sample.service, body: filled(chart, sample) })),
);

function filled({ resources }: SampleChart, sample: SampleRequest): unknown {
  const found = services.find(({ id }) => id === sample.service);
  if (!found) throw new Error(`no service ${sample.service}`);
  const all = [...sharedResources(), ...resources];
  const prefetch = Object.entries(prefetchOf(engine, found)).map(([key, template]) => {
    const type = /^[A-Za-z]+/.exec(template)?.[0];
    return [key, bundle(all.filter(({ resourceType }) => resourceType === type))];
  });
  const { fhirServer: _, ...call } = hookCall(sample, 'http://localhost/fhir');
  return {
    ...call,
    prefetch: Object.fromEntries([...prefetch, ['places', bundle(sharedResources())]]),
    extension: { 'org.foramen.explain': true },
  };
}

const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

/** Posts over a kept connection: 20,000 handshakes would test the kernel. */
function post(path: string, text: string): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(HANG_MILLISECONDS);
  const call = httpRequest(service.url() + path, { method: 'POST', agent, headers, signal });
  call.once('error', reject);
  call.once('response', async (response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(Buffer.from(chunk));
    resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
  });
  call.end(text);
  return promise;
}

/** One in twenty breaks off somewhere. */
const cut = fc.oneof(
  { weight: 19, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.noBias(fc.nat(100)).map((percent) => percent / 100) },
);

it(`answers ${RUNS} broken requests with cards or a clear refusal`, async () => {
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...requests),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      cut,
      async (request, mutations, end) => {
        const text = JSON.stringify(mutations.reduce(mutated, request.body));
        const sent = end === null ? text : text.slice(0, Math.floor(end * text.length));
        const answer = await post(`/cds-services/${request.service}`, sent);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const body = JSON.parse(answer.text);
        if (answer.status === 200) for (const card of body.cards) Card.parse(card);
        else {
          expect([400, 403, 413]).toContain(answer.status);
          expect(body.resourceType).toBe('OperationOutcome');
        }
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  // Neither all refused, which would test the envelope alone, nor all accepted.
  expect(statuses.get(200)).toBeGreaterThan(RUNS / 4);
  expect(statuses.get(400)).toBeGreaterThan(RUNS / 20);
}, 900_000);
