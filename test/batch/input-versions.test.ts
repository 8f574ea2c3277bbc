import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Change, sampleExport } from '../kit/changed-export.ts';

const { untouched, auditAfter } = sampleExport();

/** Writes every record in three versions, of which the one in the middle was updated last. */
const inVersions =
  (type: string, older: object): Change =>
  (directory) => {
    const records = readFileSync(join(directory, `${type}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const write = (name: string, lastUpdated: string, over: object) =>
      writeFileSync(
        join(directory, name),
        records.map((one) => JSON.stringify({ ...one, ...over, meta: { lastUpdated } })).join('\n'),
      );
    rmSync(join(directory, `${type}.ndjson`));
    write(`${type}-0.ndjson`, '2026-01-01T23:30:00Z', older);
    write(`${type}-1.ndjson`, '2026-01-01T20:00:00-05:00', {});
    write(`${type}-2.ndjson`, '2026-01-02T01:59:59+01:00', older);
  };

it.each([
  ['of a patient', 'Coverage', { status: 'cancelled', payor: [{ display: 'Old' }] }],
  ['of all patients', 'Organization', { name: 'Old' }],
])('takes the version that was updated last of a resource %s', async (_name, type, older) => {
  expect((await auditAfter(inVersions(type, older))).findings).toEqual(untouched().findings);
});
