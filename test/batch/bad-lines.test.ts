import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleExport } from '../kit/changed-export.ts';

const { untouched, auditAfter } = sampleExport();

it('counts all bad lines, also where not all are told', async () => {
  const { summary, problems } = await auditAfter((directory) =>
    appendFileSync(join(directory, 'Practitioner.ndjson'), 'x\n'.repeat(5_000)),
  );
  expect(summary.problems).toBe(5_000);
  expect(problems).toHaveLength(1_001);
  expect(problems.at(-1)).toEqual({
    file: 'Practitioner.ndjson',
    reason: '4000 further problems of this file are counted alone',
  });
});

it.each([
  [
    'a Bundle',
    '{"resourceType":"Bundle","entry":[]}',
    'a Bundle: each line of an export is one resource',
  ],
  ['an array', '[]', 'not a JSON object'],
  ['an id that is none', '{"resourceType":"Location","id":"a\\tb\\nc"}', 'it has no id'],
])('tells of a line that holds %s', async (_name, line, reason) => {
  const { problems } = await auditAfter((directory) =>
    appendFileSync(join(directory, 'Location.ndjson'), `${line}\n`),
  );
  expect(problems).toEqual([{ file: 'Location.ndjson', line: expect.any(Number), reason }]);
});

it('tells of bytes that are no UTF-8, and judges by the rest of the line', async () => {
  const { problems, findings } = await auditAfter((directory) => {
    const path = join(directory, 'DocumentReference.ndjson');
    const lines = readFileSync(path, 'latin1').split('\n');
    lines[2] = `${lines[2]?.slice(0, -1)},"language":"\xe9\xff"}`;
    writeFileSync(path, lines.join('\n'), 'latin1');
  });
  expect(problems).toEqual([
    { file: 'DocumentReference.ndjson', line: 3, reason: 'it holds bytes that are not UTF-8' },
  ]);
  expect(findings).toEqual(untouched().findings);
});

it('tells of a procedure in a file of another type, and still counts it for its patient', async () => {
  const { problems, findings } = await auditAfter((directory) => {
    const [from, to] = ['Procedure.ndjson', 'Observation.ndjson'].map((name) =>
      join(directory, name),
    );
    const lines = readFileSync(String(from), 'utf8').trimEnd().split('\n');
    const words = ['"Patient/rosa-alvarez"', '"62323"', '"completed"'];
    const moved = lines.find((line) => words.every((word) => line.includes(word)));
    writeFileSync(String(from), lines.filter((line) => line !== moved).join('\n'));
    appendFileSync(String(to), `${moved}\n`);
  });
  expect(problems).toEqual([
    expect.objectContaining({ reason: 'a Procedure in a file named for Observation' }),
  ]);
  expect(findings).toEqual(untouched().findings);
});
