import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { documentsOf } from './files.ts';

const [secrets, config] = documentsOf('deploy/kubernetes/secrets.example.yaml').map(
  ({ value }) => value.stringData,
);
const [set] = documentsOf('deploy/kubernetes/stateful-set.yaml').map(({ value }) => value);
const { containers, volumes } = set.spec.template.spec;

/** Lays the example out as the pod sees it, and reads it as the service does. */
function read(values: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-secrets-'));
  const [{ items }] = volumes.flatMap(({ secret }: { secret: { items?: object[] } }) =>
    secret.items ? [secret] : [],
  );
  for (const { key, path } of items) writeFileSync(join(folder, path), values[key] ?? '');
  const mount = containers[0].volumeMounts.find(({ name }: { name: string }) => name === 'secrets');
  const file = join(folder, 'config.json');
  writeFileSync(file, config['config.json'].replaceAll(mount.mountPath, folder));
  return readConfig({ FORAMEN_CONFIG: file, DATABASE_URL: values['database-url'] });
}

it('does not start the service with the values of the example', () => {
  expect(() => read(secrets)).toThrow(
    /secret in \S*pseudonym-key is shorter than 32[\s\S]*secret in \S*metrics-token is shorter than 16/,
  );
});

it('starts the service once they are replaced, with the files where the pod has them', () => {
  const values = {
    ...secrets,
    'pseudonym-key': 'k'.repeat(32),
    'metrics-token': 'm'.repeat(16),
  };
  const { installation, databaseUrl } = read(values);
  expect(installation.pseudonymKey).toBe(values['pseudonym-key']);
  expect(installation.metricsToken).toBe(values['metrics-token']);
  expect(databaseUrl).toBe(secrets['database-url']);
});
