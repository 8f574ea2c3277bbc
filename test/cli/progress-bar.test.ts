import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs a bar on a terminal that util-linux makes, and gives what it wrote there. */
function written(program: string): string {
  const command = `"${process.execPath}" --input-type=module -e '${program}'`;
  return spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' }).stdout;
}

const BEGUN = `
  const { progressBar } = await import("./src/cli/progress-bar.ts");
  const bar = progressBar();
  bar.begin("judge", 16, 3);
  process.stderr.write("", () => process.kill(process.pid, "SIGINT"));
  setTimeout(() => {}, 20000);`;

// Other systems have another `script`.
it.skipIf(process.platform !== 'linux')(
  'leaves a terminal that shows its cursor and wraps lines, when it is interrupted',
  () => {
    const shown = written(BEGUN);
    expect(shown).toContain('judging');
    expect(shown).toContain('3/16');
    expect(shown).not.toContain('\u001B[?25l');
    expect(shown).not.toContain('\u001B[?7l');
  },
);
