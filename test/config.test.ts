import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'foramen-config-'));

function configured(content: unknown) {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readConfig({ FORAMEN_CONFIG: file });
}

describe('without configuration', () => {
  it('the service listens on the loopback address and serves the demo', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      demo: true,
      logLevel: 'info',
    });
  });
});

describe('a configuration file', () => {
  it('ends the demo and sets zone, state and budget', () => {
    const file = { timeZone: 'America/Denver', state: 'CO', readBudgetMilliseconds: 1500 };
    expect(configured(file)).toMatchObject({ demo: false, tenant: file });
  });

  it('may leave everything out', () => {
    expect(configured({}).tenant.readBudgetMilliseconds).toBe(2000);
  });

  it.each([
    ['{', /JSON/],
    [{ timeZone: 'Mars/Olympus' }, /not an IANA time zone[\s\S]*timeZone/],
    [{ state: 'Colorado' }, /state/],
    [{ readBudgetMilliseconds: 49 }, /readBudgetMilliseconds/],
    [{ readBudgetMilliseconds: 30_001 }, /readBudgetMilliseconds/],
    [{ timezone: 'America/Denver' }, /timezone/],
  ])('that is %j is refused by name', (content, says) => {
    expect(() => configured(content)).toThrow(says);
  });
});

it.each(['-1', '65536', 'many', '3000.5'])('the port %s is refused', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT/);
});
