import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseUrlOf } from '../../src/net/base-url.ts';
import { openOutbound } from '../../src/net/outbound.ts';
import { isPublicAddress } from '../../src/net/public-address.ts';
import { type Listener, listen } from '../kit/listener.ts';

let server: Listener;
beforeAll(async () => {
  server = await listen((_request, response) => void response.end('{}'));
});
afterAll(() => server.close());

/** Resolves every name to some addresses. */
const resolving =
  (...addresses: string[]): LookupFunction =>
  (_hostname, _options, done) => {
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };

const ask = (url: string, lookup?: LookupFunction, allowPrivateAddresses = false) =>
  fetch(url, { ...openOutbound({ allowPrivateAddresses }, lookup), redirect: 'error' });

describe('without private addresses', () => {
  let before = 0;
  beforeEach(() => {
    before = server.connections();
  });

  it.each([
    'http://127.0.0.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://017700000001',
    'http://[::1]',
    'http://[::ffff:7f00:1]',
    'http://localhost',
  ])('%s is not connected to', async (origin) => {
    await expect(ask(`${origin}:${server.port}/`)).rejects.toThrow();
    expect(server.connections()).toBe(before);
  });

  it.each([
    ['loopback', ['127.0.0.1']],
    ['loopback in IPv6', ['::1']],
    ['a private network', ['10.1.2.3']],
    ['the metadata service', ['169.254.169.254']],
    ['a public and a private address', ['93.184.216.34', '127.0.0.1']],
  ])('a name that resolves to %s is not connected to', async (_what, addresses) => {
    const url = `http://ehr.example:${server.port}/`;
    await expect(ask(url, resolving(...addresses))).rejects.toThrow();
    expect(server.connections()).toBe(before);
  });
});

it('with private addresses, a name that resolves to loopback is connected to', async () => {
  const url = `http://ehr.example:${server.port}/`;
  expect((await ask(url, resolving('127.0.0.1'), true)).status).toBe(200);
});

it('an answer larger than 50 MB is cut off', async () => {
  const endless = await listen((_request, response) => {
    const chunk = 'x'.repeat(1_000_000);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  });
  const response = await ask(endless.url, undefined, true);
  await expect(response.text()).rejects.toThrow();
  await endless.close();
});

it.each([
  ['8.8.8.8', true],
  ['2606:4700:4700::1111', true],
  ['100.63.255.255', true],
  ['100.64.0.0', false],
  ['172.15.255.255', true],
  ['172.16.0.0', false],
  ['172.31.255.255', false],
  ['172.32.0.0', true],
  ['192.168.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['ehr.example', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

it.each([
  ['https://ehr.example/fhir/', 'https://ehr.example/fhir'],
  ['HTTPS://EHR.example:443/fhir', 'https://ehr.example/fhir'],
  ['https://ehr.example', 'https://ehr.example'],
  ['https://ehr.example/a/../fhir', 'https://ehr.example/fhir'],
  ['http://2130706433/fhir', 'http://127.0.0.1/fhir'],
  ['https://ehr.example/fhir?', undefined],
  ['https://ehr.example/#', undefined],
  ['https://user@ehr.example/', undefined],
  ['ftp://ehr.example/', undefined],
  ['/fhir', undefined],
])('%s is compared as %s', (text, base) => {
  expect(baseUrlOf(text)).toBe(base);
});

it('a server that is silent for longer than is asked is given up', async () => {
  const silent = await listen(() => {});
  const short = openOutbound({ allowPrivateAddresses: true, silenceMilliseconds: 100 });
  // Unasked it would be waited for longer than a test may take.
  await expect(fetch(silent.url, { ...short })).rejects.toThrow('fetch failed');
  await silent.close();
});
