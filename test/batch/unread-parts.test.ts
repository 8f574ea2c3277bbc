import { appendFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { WrittenFinding } from '../kit/audit.ts';
import { type Change, edit, editLines, sampleExport } from '../kit/changed-export.ts';

const { untouched, auditAfter } = sampleExport();

/** What findings call missing or not met. */
const missing = (findings: readonly WrittenFinding[]): Set<string> =>
  new Set(
    findings
      .filter(({ verdict }) => verdict !== 'unchecked')
      .map(({ rule, procedure }) => `${rule} ${procedure}`),
  );

const isHers = ({ patient }: WrittenFinding): boolean => patient === 'Patient/rosa-alvarez';

const NOTES = 'DocumentReference.ndjson';

const cutGzip: Change = (directory) => {
  edit(NOTES, (text) => {
    const packed = gzipSync(text);
    return packed.subarray(0, packed.length / 3);
  })(directory);
  renameSync(join(directory, NOTES), join(directory, `${NOTES}.gz`));
};

const cutPlain = edit(NOTES, (text) => text.slice(0, text.length / 3));

const namingNobody = editLines(NOTES, (line, place) =>
  place % 2 ? line : line.replaceAll('Patient/', '').slice(0, -1),
);

const tooLong = editLines(NOTES, (line, place) =>
  place > 0 ? line : line.replace('{', `{"x":"${'x'.repeat(64_000_000)}",`),
);

const inUnnamedFile: Change = (directory) => {
  cutPlain(directory);
  renameSync(join(directory, NOTES), join(directory, 'part-1.ndjson'));
};

it.each([
  ['a gzip file that is cut short', cutGzip, 'the gzip data are damaged or cut short'],
  ['a plain file that is cut short', cutPlain, 'the file ends in the middle of a line'],
  ['a file cut short that names no type', inUnnamedFile, 'the file ends in the middle of a line'],
  ['bad lines that name no patient', namingNobody, 'not a JSON object'],
  ['lines that are too long', tooLong, 'longer than any resource'],
])('calls nothing missing of anybody after %s', async (_name, change, reason) => {
  const { findings, problems } = await auditAfter(change);
  expect(problems.map((one) => one.reason)).toContain(reason);
  const [called, before] = [missing(findings), missing(untouched().findings)];
  expect(called.difference(before)).toEqual(new Set());
  expect(called.size).toBeGreaterThan(40);
});

it('calls nothing missing of the patient whom a bad line names, and judges all others as before', async () => {
  const { findings } = await auditAfter(
    editLines(NOTES, (line) =>
      line.includes('"Patient/rosa-alvarez"') ? line.slice(0, -1) : line,
    ),
  );
  const before = untouched().findings;
  expect(findings.filter((one) => !isHers(one))).toEqual(before.filter((one) => !isHers(one)));
  expect(missing(findings).difference(missing(before))).toEqual(new Set());
  expect(findings.filter(isHers)).not.toEqual(before.filter(isHers));
});

it('calls nothing missing of anybody where the server that exported tells of an error', async () => {
  const { findings } = await auditAfter((directory) =>
    appendFileSync(
      join(directory, 'OperationOutcome.ndjson'),
      '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}\n',
    ),
  );
  const [called, before] = [missing(findings), missing(untouched().findings)];
  expect(called.difference(before)).toEqual(new Set());
  expect(called.size).toBeLessThan(before.size);
});

it('judges as before after bad lines of a type that nothing is read from', async () => {
  const { findings } = await auditAfter((directory) =>
    appendFileSync(join(directory, 'Practitioner.ndjson'), '{"resourceType":"Practitioner"'),
  );
  expect(findings).toEqual(untouched().findings);
});
