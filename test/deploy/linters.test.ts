import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentsOf } from './files.ts';

const ALERTS = 'deploy/prometheus/alerts.yaml';
const CASES = 'test/deploy/alerts.yaml';

/** On a build server a missing linter is a failure; a developer without one is told. */
function lint(name: string, commands: string[][]): void {
  const program = `/usr/bin/${name}`;
  const isSkipped = !existsSync(program) && !process.env.CI;
  if (isSkipped) process.stderr.write(`Skipped: no ${name} in /usr/bin.\n`);
  describe.skipIf(isSkipped)(name, () => {
    it.each(commands.map((words) => words.join(' ')))('has nothing to say: %s', (line) => {
      const said = execFileSync(program, line.split(' '), { encoding: 'utf8', stdio: 'pipe' });
      expect(said).not.toMatch(/FAILED|error|warning/);
    });
  });
}

lint('promtool', [
  ['check', 'rules', ALERTS],
  ['check', 'config', '--syntax-only', 'deploy/prometheus/prometheus.yaml'],
  ['test', 'rules', CASES],
]);
lint('yamllint', [['--strict', 'deploy', 'test/deploy']]);

it('has a case in which each alert fires', () => {
  const names: string[] = documentsOf(ALERTS)[0]?.value.groups[0].rules.map(
    ({ alert }: { alert: string }) => alert,
  );
  const firing = readFileSync(CASES, 'utf8').matchAll(/alertname="(\w+)"/g);
  expect([...firing].map(([, name]) => name).sort()).toEqual(names.sort());
});
