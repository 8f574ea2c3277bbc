import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aDraftClaim } from '../kit/claim.ts';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { chart, reviewing } from '../scenarios/ask.ts';
import { atSession, given, itemsFor, line, noteOf } from '../scenarios/session-charts.ts';

const folder = mkdtempSync(join(tmpdir(), 'foramen-'));
const foramen = (args: string[], input = '') =>
  spawnSync(process.execPath, ['src/cli.ts', ...args], { encoding: 'utf8', input });

function file(content: unknown): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** An order with its diagnosis and nothing else: warnings, and nothing critical. */
const bare = file(
  orderSign([
    anOrder('64483', {
      reasonCode: [{ coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'M54.16' }] }],
    }),
  ]),
);

describe('foramen check', () => {
  it('prints the cards of a request', () => {
    const { status, stdout } = foramen(['check', bare]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\[warning\] Not documented: /);
    expect(stdout).toContain('The order names no side.');
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

/** A claim of one side and one level, where both sides and two levels are documented. */
const underCoded = file(
  reviewing(aDraftClaim(itemsFor([line('64493', 'LT'), line('77003')])), chart(atSession), {
    procedures: [given('64493')],
    note: noteOf(`PROCEDURE: Therapeutic bilateral L4-L5 and L5-S1 facet joint injection.
TECHNIQUE: Under fluoroscopic guidance needles were placed into the L4-L5 and L5-S1 facet joints on both sides. 80 mg of triamcinolone (40 mg/mL, 2 mL) was injected in all.`),
  }),
);

describe('foramen check of a claim', () => {
  const ask = ['check', underCoded, '--service', 'claim-review'];

  it('prints a table that a coder can read: planned, supported and why', () => {
    const { status, stdout } = foramen(ask);
    expect(status).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  it('wraps what is wide', () => {
    const widest = Math.max(
      ...foramen(ask)
        .stdout.split('\n')
        .filter(isOfTable)
        .map(({ length }) => length),
    );
    expect(widest).toBe(120);
  });

  it('holds the same in its JSON', () => {
    const { extension } = JSON.parse(foramen([...ask, '--json']).stdout);
    const [{ compared }] = extension['org.foramen.claim-lines'].bills;
    expect(compared.map(({ is }: { is: string }) => is)).toEqual([
      'differs',
      'extra',
      'missing',
      'missing',
    ]);
  });
});

const isOfTable = (row: string): boolean => /^[│┌├└]/.test(row);

describe('foramen read-note', () => {
  const note = join(folder, 'note.txt');
  writeFileSync(
    note,
    'PROCEDURE: Left L4-5 interlaminar epidural steroid injection.\nKenalog 80 mg was injected under fluoroscopy.',
  );

  it('prints what was done, with the words', () => {
    const { status, stdout } = foramen(['read-note', note]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/approach +interlaminar +"Left L4-5 interlaminar/);
    expect(stdout).toMatch(/agents +triamcinolone, doseMg 80 +"Kenalog 80 mg/);
  });

  it('prints what a note denies, and each further statement with its words', () => {
    const denying = join(folder, 'denying.txt');
    writeFileSync(
      denying,
      'PROCEDURE: Left L4-5 interlaminar epidural steroid injection.\nNo contrast was used. The pain had lasted for 6 months. Physical therapy for 6 weeks failed.',
    );
    const { stdout } = foramen(['read-note', denying]);
    expect(stdout).toMatch(/contrast +false +"No contrast was used\."/);
    expect(stdout).toMatch(/painDurationDays +\d+ +"[^"]*lasted for 6 months/);
    expect(stdout).toMatch(/care +.*physical therapy.* +"Physical therapy for 6 weeks failed\."/i);
    expect(stdout).not.toMatch(/\bstatements\b|\[object/);
  });

  it('prints the contract as JSON, each quote at its offsets', () => {
    const text = readFileSync(note, 'utf8');
    const reading = JSON.parse(foramen(['read-note', note, '--json']).stdout);
    expect(Object.keys(reading)).toEqual(
      expect.arrayContaining([
        'procedures',
        'painBefore',
        'painAfter',
        'reliefPercent',
        'priorReliefPercent',
        'priorReliefDuration',
        'conservativeCare',
        'consent',
        'complications',
        'history',
        'unfilledTemplate',
      ]),
    );
    const { quote, start, end } = reading.procedures[0].evidence.levels;
    expect(text.slice(start, end)).toBe(quote);
  });

  it('reads any text, and says what is wrong with a file', () => {
    const empty = join(folder, 'empty.txt');
    writeFileSync(empty, '');
    expect(foramen(['read-note', empty]).stdout).toContain('No procedure was performed.');
    for (const args of [['/nowhere.txt'], [], [note, note]]) {
      const { status, stdout, stderr } = foramen(['read-note', ...args]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/nowhere\.txt: cannot be read|takes one file/);
    }
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
