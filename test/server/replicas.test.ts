import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Running } from '../../src/server/serve.ts';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { makeStores, newFolder, type StoreMaker } from '../kit/store.ts';
import type { Signer } from '../kit/tokens.ts';
import { newSigner, postTo, serveTrusted, trustedConfig, trusting } from '../kit/trusted.ts';

let stores: StoreMaker;
let signer: Signer;
beforeAll(async () => {
  [stores, signer] = await Promise.all([makeStores(), newSigner()]);
}, 60_000);
afterAll(() => stores.close());

const call = ({ url }: Running, token: string) =>
  postTo(url, '/cds-services/order-sign', orderSign([anOrder('64483')]), token);

it('a token that one replica has seen is refused by the other', async () => {
  const place = await stores.place('PostgreSQL');
  const replicas = await Promise.all(
    [newFolder(), newFolder()].map(async (dataDirectory) =>
      serveTrusted(trustedConfig([trusting(signer)]), {
        store: await place.open({ dataDirectory }),
      }),
    ),
  );
  const token = await signer.sign();
  const statuses = await Promise.all(replicas.map((replica) => call(replica, token)));
  expect(statuses.map(({ status }) => status).sort()).toEqual([200, 401]);
  await Promise.all(replicas.map((replica) => replica.stop()));
});

it.each([
  ['answers, and refuses what it has seen itself', false, [200, 401]],
  ['refuses all where the installation asks for it', true, [503, 401]],
])(
  'a replica whose database is away %s',
  async (_what, requireSharedReplayProtection, expected) => {
    const place = await stores.place('PostgreSQL');
    const store = await place.open({ databaseUrl: 'postgres://postgres@127.0.0.1:1/none' });
    const config = trustedConfig([trusting(signer)], { requireSharedReplayProtection });
    const running = await serveTrusted(config, { store });
    const token = await signer.sign();
    const statuses = [(await call(running, token)).status, (await call(running, token)).status];
    expect(statuses).toEqual(expected);
    await running.stop();
  },
);

it('one tenant that asks too much is slowed down, and the other is not', async () => {
  const other = await newSigner();
  const running = await serveTrusted(
    trustedConfig([
      trusting(signer, { requestsPerMinute: 3 }),
      trusting(other, {
        id: 'other',
        issuers: [
          {
            issuer: 'https://other.example',
            jwks: { keys: trusting(other).issuers[0]?.jwks?.keys ?? [] },
          },
        ],
      }),
    ]),
  );
  const statuses: number[] = [];
  for (const _round of [1, 2, 3, 4, 5])
    statuses.push((await call(running, await signer.sign())).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const token = await other.sign({ claims: { iss: 'https://other.example' } });
  expect((await call(running, token)).status).toBe(200);
  await running.stop();
});
