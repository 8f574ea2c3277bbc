import { decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keySource } from '../../src/auth/key-source.ts';
import { openOutbound } from '../../src/net/outbound.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { makeSigner, now, type Signer } from '../kit/tokens.ts';

const signer = () => makeSigner('ES384', { issuer: 'i', audience: 'a' });
const outbound = openOutbound({ allowPrivateAddresses: true });
let old: Signer;
let published: Signer[];
let server: Listener;
let status: number;

beforeEach(async () => {
  // Cooldowns are counted by the clock; only what asks for the time is faked.
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  old = await signer();
  published = [old];
  status = 200;
  server = await listen((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: published.map(({ publicKey }) => publicKey) }));
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const source = () => keySource({ jwksUrl: server.url }, outbound);
const currentDate = new Date(now * 1000);
async function isKnown(keys: ReturnType<typeof source>, by: Signer): Promise<boolean> {
  const token = await by.sign();
  expect(decodeProtectedHeader(token).kid).toBe(by.publicKey.kid);
  return jwtVerify(token, keys, { currentDate }).then(
    () => true,
    () => false,
  );
}

it('fetches a key set once for many tokens', async () => {
  const keys = source();
  for (let round = 0; round < 5; round += 1) expect(await isKnown(keys, old)).toBe(true);
  expect(server.requests()).toHaveLength(1);
});

it('learns of a new key without being told, but no sooner than 30 seconds after the last time', async () => {
  const keys = source();
  expect(await isKnown(keys, old)).toBe(true);
  const renewed = await signer();
  published = [renewed];
  vi.advanceTimersByTime(29_999);
  expect(await isKnown(keys, renewed)).toBe(false);
  expect(server.requests()).toHaveLength(1);
  vi.advanceTimersByTime(2);
  expect(await isKnown(keys, renewed)).toBe(true);
  expect(await isKnown(keys, old)).toBe(false);
  expect(server.requests()).toHaveLength(2);
});

it('forgets a withdrawn key after ten minutes', async () => {
  const keys = source();
  expect(await isKnown(keys, old)).toBe(true);
  published = [await signer()];
  vi.advanceTimersByTime(600_001);
  expect(await isKnown(keys, old)).toBe(false);
});

it('goes on with known keys for a day while the issuer’s server is away', async () => {
  const keys = source();
  expect(await isKnown(keys, old)).toBe(true);
  status = 500;
  vi.advanceTimersByTime(86_399_000);
  expect(await isKnown(keys, old)).toBe(true);
  expect(await isKnown(keys, await signer())).toBe(false);
  vi.advanceTimersByTime(10_000);
  expect(await isKnown(keys, old)).toBe(false);
});

it('does not ask a failing server more often than every five seconds', async () => {
  const keys = source();
  status = 500;
  for (let round = 0; round < 5; round += 1) expect(await isKnown(keys, old)).toBe(false);
  expect(server.requests()).toHaveLength(1);
  status = 200;
  vi.advanceTimersByTime(5_001);
  expect(await isKnown(keys, old)).toBe(true);
});

it('does not follow a redirect to another host', async () => {
  const other = await listen();
  const redirecting = await listen((_request, response) => {
    response.writeHead(302, { location: other.url }).end();
  });
  const keys = keySource({ jwksUrl: redirecting.url }, outbound);
  expect(await isKnown(keys, old)).toBe(false);
  expect(other.connections()).toBe(0);
  await Promise.all([other.close(), redirecting.close()]);
});

it('fetches nothing from a private address unless it may', async () => {
  const keys = keySource({ jwksUrl: server.url }, openOutbound({ allowPrivateAddresses: false }));
  expect(await isKnown(keys, old)).toBe(false);
  expect(server.connections()).toBe(0);
});
