import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs a bar on a terminal that util-linux makes, and gives what it wrote there when it ended. */
function written(program: string): string {
  const command = `"${process.execPath}" --input-type=module -e '${program}'`;
  const options = { encoding: 'utf8', timeout: 15_000 } as const;
  const { stdout, error } = spawnSync('script', ['-qec', command, '/dev/null'], options);
  if (error) throw error;
  return stdout;
}

const BEGUN = `
  const { progressBar } = await import("./src/cli/progress-bar.ts");
  const bar = progressBar();
  bar.begin("judge", 16, 3);
  process.stderr.write("", () => process.kill(process.pid, "SIGINT"));
  setTimeout(() => {}, 20000);`;

const SAID = `
  const { progressBar } = await import("./src/cli/progress-bar.ts");
  const { during } = await import("./src/batch/progress.ts");
  const bar = progressBar();
  await during(bar, { stage: "export", total: 1, done: 0 }, async () => {
    bar.hear("45 % \\u001b[31m" + "x".repeat(200));
    await new Promise((done) => setTimeout(done, 300));
    throw new Error("broken off");
  }).catch(({ message }) => console.error(message));`;

// Other systems have another `script`.
const onTerminal = it.skipIf(process.platform !== 'linux');

onTerminal('shows what a server says, not what would steer the terminal, and ends with it', () => {
  const shown = written(SAID);
  expect(shown).toMatch(/server exports {3}\| \ds so far \| 45 % \[31mx+/);
  expect(shown).not.toContain('\u001B[31m');
  expect(shown).toContain('broken off');
});

onTerminal(
  'leaves a terminal that shows its cursor and wraps lines, when it is interrupted',
  () => {
    const shown = written(BEGUN);
    expect(shown).toContain('judging');
    expect(shown).toContain('3/16');
    expect(shown).not.toContain('\u001B[?25l');
    expect(shown).not.toContain('\u001B[?7l');
  },
);
