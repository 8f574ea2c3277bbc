import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anOrder, orderSign } from '../kit/fhir.ts';

const folder = mkdtempSync(join(tmpdir(), 'foramen-'));
const foramen = (args: string[], input = '') =>
  spawnSync(process.execPath, ['src/cli.ts', ...args], { encoding: 'utf8', input });

function file(content: unknown): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const bare = file(orderSign([anOrder('64483')]));

describe('foramen check', () => {
  it('prints the cards of a request', () => {
    const { status, stdout } = foramen(['check', bare]);
    expect(status).toBe(0);
    expect(stdout).toContain('[warning] Not documented: side: left, right or bilateral');
  });

  it('prints the whole answer with its explanation as JSON', () => {
    const { status, stdout } = foramen(['check', bare, '--json']);
    const { cards, extension } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(cards).toHaveLength(1);
    expect(Object.keys(extension['org.foramen.explanation'])).toEqual([
      'rules',
      'policy',
      'facts',
      'unread',
    ]);
  });

  it('reads standard input', () => {
    const { stdout } = foramen(
      ['check', '-', '--service', 'order-sign'],
      JSON.stringify(orderSign([])),
    );
    expect(stdout).toBe('Nothing to say: no cards.\n');
  });

  it.each([
    ['warning', 1],
    ['critical', 0],
    ['never', 0],
  ])('with --fail-on %s ends with %i', (level, status) => {
    expect(foramen(['check', bare, '--fail-on', level]).status).toBe(status);
  });

  it.each([
    ['a file that is not there', ['check', '/nowhere.json'], '/nowhere.json: cannot be read'],
    ['a file that is no JSON', ['check', file('{"a":')], 'not JSON'],
    ['a file that is a list', ['check', file([])], 'not a hook request'],
    ['a hook nobody answers', ['check', file({ hook: 'x' })], 'no service answers the hook "x"'],
    ['a malformed request', ['check', file({ hook: 'order-sign' })], 'hookInstance'],
    ['a service that is not there', ['check', bare, '--service', 'x'], 'there is no service x'],
    ['an unknown level', ['check', bare, '--fail-on', 'x'], '--fail-on takes'],
    ['no file', ['check'], 'check takes one file'],
    ['two files', ['check', bare, bare], 'check takes one file'],
    ['an unknown command', ['audit-all'], 'unknown command audit-all'],
    ['no command', [], 'no command given'],
    ['an unknown option', ['check', bare, '--loud'], '--loud'],
  ])('says what is wrong with %s and ends with 2', (_name, args, says) => {
    const { status, stderr, stdout } = foramen(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });
});

describe('foramen policies', () => {
  it('lists sets, rules, dates and grades', () => {
    const { status, stdout } = foramen(['policies']);
    expect(status).toBe(0);
    expect(stdout).toContain('MCR-FFS-2026  Traditional Medicare');
    expect(stdout).toContain('in force 2026-01-01 to further notice');
    expect(stdout).toContain('secondary');
    expect(stdout).toContain('silent   tpi-frequency-exceeded (no value for tpi.max)');
    expect(stdout).not.toContain('LITERAL');
  });

  it('lists the same as JSON', () => {
    const sets = JSON.parse(foramen(['policies', '--json']).stdout);
    expect(sets.map(({ id }: { id: string }) => id)).toContain('BCBS-80');
  });
});
