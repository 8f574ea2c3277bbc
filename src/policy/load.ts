import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Judge, Rule } from '../rules/define-rule.ts';
import { type Policy, PolicyFile } from './policy.ts';

/** A rule with its parameters of one policy, or the names of those that have no value there. */
export type RuleSetting =
  | { is: 'on'; judge: Judge; names: string[] }
  | { is: 'silent'; missing: string[] };

/** A policy set with every rule's parameters looked up and checked. */
export interface BoundPolicy {
  policy: Policy;
  /** SHA-256 of the set with all it inherits, for the audit trail. */
  hash: string;
  settings: ReadonlyMap<string, RuleSetting>;
}

const FOLDER = new URL('./data/', import.meta.url);

/** Reads all policy sets. Throws with file and path where one is not as `PolicyFile` asks. */
export function loadPolicies(rules: readonly Rule[], folder: URL = FOLDER): BoundPolicy[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parsePolicyFile(name, readFileSync(new URL(name, folder), 'utf8')));
  return files.map((file) => bindPolicy(inherit(file, files), rules));
}

/** Checks one policy file. Throws an error that names the file and the element. */
export function parsePolicyFile(name: string, text: string): PolicyFile {
  const parsed = PolicyFile.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`policy ${name}: ${z.prettifyError(parsed.error)}`);
}

/** Fills in what a set takes from the one it extends, to any depth. */
export function inherit(file: PolicyFile, files: readonly PolicyFile[]): Policy {
  if (file.extends === undefined) return file;
  const parent = files.find(({ id }) => id === file.extends);
  if (!parent) throw new Error(`policy ${file.id}: extends ${file.extends}, which does not exist`);
  return { ...file, parameters: { ...inherit(parent, files).parameters, ...file.parameters } };
}

/** Looks up every rule's parameters. Throws when a value is there and is not what a rule takes. */
export function bindPolicy(policy: Policy, rules: readonly Rule[]): BoundPolicy {
  return {
    policy,
    hash: createHash('sha256').update(JSON.stringify(policy)).digest('hex'),
    settings: new Map(rules.map((rule) => [rule.id, settingOf(policy, rule)])),
  };
}

function settingOf(policy: Policy, rule: Rule): RuleSetting {
  const names = Object.keys(rule.params.shape);
  const values = Object.fromEntries(
    names.map((name) => [name, policy.parameters[name]?.value ?? null]),
  );
  const parsed = rule.params.safeParse(values);
  if (parsed.success) {
    return {
      is: 'on',
      judge: rule.bind(values),
      names: names.filter((name) => values[name] !== null),
    };
  }
  const wrong = parsed.error.issues.map(({ path }) => String(path[0]));
  const missing = [...new Set(wrong)].filter((name) => values[name] === null);
  if (missing.length < new Set(wrong).size) {
    throw new Error(`policy ${policy.id}, rule ${rule.id}: ${z.prettifyError(parsed.error)}`);
  }
  return { is: 'silent', missing };
}
