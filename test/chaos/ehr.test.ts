import type { RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { startService, verdicts } from '../kit/service.ts';

const service = startService({ readBudgetMilliseconds: 400 });
const open: Listener[] = [];
afterEach(() => Promise.all(open.splice(0).map((listener) => listener.close())));

async function ehr(answer: RequestListener): Promise<Listener> {
  const listener = await listen(answer);
  open.push(listener);
  return listener;
}

/** Signs an epidural over an EHR, and tells what became of the count of sessions. */
async function sign(fhirServer: string) {
  const order = anOrder('62323', {
    code: { ...anOrder('62323').code, text: 'interlaminar epidural' },
  });
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], {
      prefetch: undefined,
      fhirServer,
      fhirAuthorization: { access_token: 'secret-token' },
    }),
  );
  return {
    status: answer.status,
    verdict: verdicts(answer)['esi-frequency-exceeded'],
    text: JSON.stringify(answer.body),
  };
}

const json = (response: ServerResponse, status: number, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers });

const start = '{"resourceType":"Bundle","entry":[';

/** Ways in which a server fails its reader, and the words that say so. */
const failures: [what: string, answer: RequestListener, says: string][] = [
  ['closes the connection', (request) => void request.socket.destroy(), 'could not be reached'],
  ['never answers', () => {}, 'did not answer in time'],
  [
    'drips a byte every 20 ms',
    (_request, response) => {
      json(response, 200);
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    },
    'did not answer in time',
  ],
  [
    'cuts its answer in the middle',
    (_request, response) => {
      json(response, 200, { 'content-length': '1000' });
      response.write(start, () => response.destroy());
    },
    'broke off its answer',
  ],
  [
    'ends its answer too early',
    (_request, response) => void json(response, 200).end(start),
    'no FHIR JSON',
  ],
  [
    'answers with a gigabyte',
    (_request, response) => {
      json(response, 200);
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(1_000_000)));
      };
      response.on('drain', more);
      more();
    },
    'the EHR',
  ],
  ['fails', (_request, response) => void json(response, 503).end('{}'), 'error (503)'],
];

describe('an EHR that', () => {
  it.each(failures)('%s leaves the count unchecked', async (_what, answer, says) => {
    const { url } = await ehr(answer);
    const signed = await sign(url);
    expect([signed.status, signed.verdict]).toEqual([200, 'unchecked']);
    expect(signed.text).toContain(says);
    expect(signed.text).not.toContain('secret-token');
  });

  it('redirects is not followed, and the token goes nowhere else', async () => {
    const other = await ehr((_request, response) => void json(response, 200).end('{}'));
    const { url } = await ehr((request, response) => {
      response.writeHead(307, { location: other.url + request.url }).end();
    });
    expect((await sign(url)).verdict).toBe('unchecked');
    expect(other.connections()).toBe(0);
  });

  it('asks for fewer requests gets none until it wants them again', async () => {
    let isBusy = true;
    const server = await ehr((_request, response) => {
      if (isBusy) json(response, 429, { 'retry-after': '1' }).end('{}');
      else json(response, 200).end(`${start}]}`);
    });
    expect((await sign(server.url)).text).toContain('asks for fewer requests (429)');
    const before = server.requests().length;
    const second = await sign(server.url);
    expect(second.text).toContain('the EHR asked for fewer requests');
    expect(second.verdict).toBe('unchecked');
    expect(server.requests()).toHaveLength(before);
    isBusy = false;
    await pause(1_050);
    expect((await sign(server.url)).verdict).toBe('met');
  });

  it('is down is left alone after some reads, and asked again when it has rested', async () => {
    let isDown = true;
    const server = await ehr((request, response) => {
      if (isDown) request.socket.destroy();
      else json(response, 200).end(`${start}]}`);
    });
    for (let round = 0; round < 5; round += 1) await sign(server.url);
    const before = server.connections();
    const resting = await sign(server.url);
    expect(resting.text).toContain('is given a rest');
    expect(server.connections()).toBe(before);
    isDown = false;
    await pause(5_100);
    // The first read after the rest is a trial; when it succeeds, all are let through again.
    await sign(server.url);
    expect((await sign(server.url)).verdict).toBe('met');
  });
});
