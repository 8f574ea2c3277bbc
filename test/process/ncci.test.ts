import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { importQuarter, newFolder } from '../kit/ncci-files.ts';
import { killAll, startProcess } from '../kit/process.ts';

afterEach(killAll);

async function started(dataDirectory: string) {
  const { url, said } = startProcess({ DATA_DIR: dataDirectory });
  const response = await fetch(`${await url}/health/ready`);
  const body: unknown = await response.json();
  return { status: response.status, body, said: said() };
}

const quarter = {
  ptp: [{ column1: '64483', column2: '77003', effective: '20240101' }],
  release: '2026-10-01',
};

describe('a service at its start', () => {
  it('has the built-in table where nothing was imported', async () => {
    const { status, body } = await started(newFolder());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'ready',
      ncci: { release: 'built-in', isBuiltIn: true, damaged: 0 },
    });
  });

  it('takes up what was imported', async () => {
    const dataDirectory = newFolder();
    importQuarter(dataDirectory, quarter);
    const { body, said } = await started(dataDirectory);
    expect(body).toMatchObject({
      status: 'ready',
      ncci: { release: '2026-10-01', isBuiltIn: false, damaged: 0 },
    });
    expect(said).toContain('"release":"2026-10-01","releases":["2026-10-01"],"msg":"NCCI edits"');
  });

  it('says degraded, and names the file in its log, where an import is damaged', async () => {
    const dataDirectory = newFolder();
    mkdirSync(join(dataDirectory, 'ncci'));
    const path = join(dataDirectory, 'ncci', '2026-10-01.edits');
    writeFileSync(path, 'x'.repeat(100));
    const { status, body, said } = await started(dataDirectory);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'degraded',
      ncci: { release: 'built-in', isBuiltIn: true, damaged: 1 },
    });
    expect(said).toContain(`"file":"${path}","because":"not a table of edits"`);
  });
});
