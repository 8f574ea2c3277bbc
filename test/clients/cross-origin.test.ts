import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createDemo } from '../../src/demo/demo.ts';
import { describeInBrowser, startBrowser } from '../kit/browser.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { startService, TODAY } from '../kit/service.ts';

/** What a client made of an answer, from a page that is not ours. */
const Exchange = z.object({
  services: z.number(),
  unread: z.array(z.string()),
  status: z.number(),
  summary: z.string(),
  feedback: z.number(),
  refusal: z.string(),
});

// biome-ignore lint/suspicious/noExplicitAny: a test looks into any JSON
type Json = any;

/**
 * A client of CDS Hooks as sandboxes in a browser are: it shows its token at each request, fills in
 * the prefetch by itself, and reads cards and refusals.
 */
async function actAsClient(service: string) {
  const ehr = `${service}/demo/fhir`;
  const headers = {
    Accept: 'application/json',
    Authorization: 'Bearer eyJhbGciOiJFUzM4NCJ9.e30.c2ln',
  };
  const post = (path: string, body: object) =>
    fetch(`${service}/cds-services/${path}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json;charset=UTF-8' },
      body: JSON.stringify(body),
    });
  const { services }: Json = await (await fetch(`${service}/cds-services`, { headers })).json();
  const viewing = services.find(({ id }: Json) => id === 'patient-view');
  const prefetch: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const [key, template] of Object.entries<string>(viewing.prefetch)) {
    const query = template.replace('{{context.patientId}}', 'rosa-alvarez');
    const read = await fetch(`${ehr}/${query}`, { headers: { Accept: 'application/json+fhir' } });
    if (read.ok) prefetch[key] = await read.json();
    else unread.push(key);
  }
  const answer = await post('patient-view', {
    hook: 'patient-view',
    hookInstance: 'a3c1f0de-2b75-4b5c-9f2e-0d9d8f3c1b11',
    fhirServer: ehr,
    context: { userId: 'Practitioner/dr-lena-hartmann', patientId: 'rosa-alvarez' },
    prefetch,
  });
  const body: Json = await answer.json();
  const [card] = body.cards;
  const feedback = await post('patient-view/feedback', {
    feedback: [
      {
        card: card.uuid,
        outcome: 'overridden',
        overrideReason: { reason: card.overrideReasons[0] },
        outcomeTimestamp: new Date().toISOString(),
      },
    ],
  });
  const refused: Json = await (await post('patient-view', { hook: 'patient-view' })).json();
  return {
    services: services.length,
    unread,
    status: answer.status,
    summary: card.summary,
    feedback: feedback.status,
    refusal: refused.issue[0].expression[0],
  };
}

describeInBrowser('a client on a page of another origin', () => {
  const service = startService({}, async () => (await createDemo(TODAY)).router);
  const browser = startBrowser();
  let origin: Listener;
  beforeAll(async () => {
    origin = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Client</title>');
    });
  });
  afterAll(() => origin.close());

  it('discovers, reads the sample EHR, asks, gives feedback and learns why it is refused', async () => {
    const { page } = await browser.open(origin.url);
    expect(Exchange.parse(await page.evaluate(actAsClient, service.url()))).toEqual({
      services: 8,
      // No encounter is open, so that this template cannot be filled in.
      unread: ['encounter'],
      status: 200,
      summary: expect.stringContaining('4 used of 4 epidural sessions'),
      feedback: 200,
      refusal: 'hookInstance',
    });
  });
});
