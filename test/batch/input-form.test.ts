import { cpSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type Change, edit, sampleExport } from '../kit/changed-export.ts';

const { untouched, auditAfter } = sampleExport();

const both =
  (...changes: Change[]): Change =>
  (directory) => {
    for (const change of changes) change(directory);
  };

const packed =
  (type: string, pack: (text: string) => Buffer): Change =>
  (directory) => {
    edit(`${type}.ndjson`, pack)(directory);
    renameSync(join(directory, `${type}.ndjson`), join(directory, `${type}.ndjson.gz`));
  };

const inMembers = (text: string): Buffer =>
  Buffer.concat([text.slice(0, 999), '', text.slice(999)].map((part) => gzipSync(part)));

const marked = (type: string): Change => edit(`${type}.ndjson`, (text) => `\u{FEFF}${text}`);

const linked: Change = (directory) => {
  renameSync(join(directory, 'Observation.ndjson'), `${directory}.elsewhere`);
  symlinkSync(`${directory}.elsewhere`, join(directory, 'Observation.ndjson'));
};

const moved: Change = (directory) => {
  mkdirSync(join(directory, 'a/b'), { recursive: true });
  renameSync(join(directory, 'Claim.ndjson'), join(directory, 'a/b/Claim.ndjson'));
};

const twice: Change = (directory) =>
  cpSync(join(directory, 'Procedure.ndjson'), join(directory, 'Procedure-2.ndjson'));

it.each<[string, Change]>([
  ['no newline at the end', edit('Procedure.ndjson', (text) => text.trimEnd())],
  [
    'line ends of Windows, and blank lines',
    edit('Observation.ndjson', (text) => `${text.replaceAll('\n', '\r\n')}\r\n  \r\n\n`),
  ],
  ['byte order marks', both(marked('Procedure'), marked('Coverage'), marked('Media'))],
  ['a byte order mark in gzip', packed('Coverage', (text) => gzipSync(`\u{FEFF}${text}`))],
  ['a blank line in place of an empty file', edit('Consent.ndjson', () => '\r\n')],
  ['several members in one gzip file', packed('Observation', inMembers)],
  ['a link to a file that lies elsewhere', linked],
  ['subfolders', moved],
  [
    'absolute and versioned references',
    edit('Procedure.ndjson', (text) =>
      text.replaceAll(/"reference":"([A-Z][^"]+)"/g, '"reference":"https://ehr/r4/$1/_history/3"'),
    ),
  ],
  ['every procedure twice', twice],
])('finds the same in an export with %s', async (_name, change) => {
  const { findings, problems } = await auditAfter(change);
  expect(problems).toEqual([]);
  expect(findings).toEqual(untouched().findings);
});

it('names a link that leads nowhere', async () => {
  const ask = auditAfter((directory) => symlinkSync('/nowhere', join(directory, 'Flag.ndjson')));
  await expect(ask).rejects.toThrow(/Flag\.ndjson: cannot be read$/);
});
