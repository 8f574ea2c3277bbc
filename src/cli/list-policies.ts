import { type BoundPolicy, loadPolicies } from '../policy/load.ts';
import { rules } from '../rules/index.ts';
import { UsageError } from './usage-error.ts';

/** Prints every policy set with its dates, the rules it turns on and how its numbers are known. */
export function listPolicies(rest: readonly string[], { json }: { json: boolean }): void {
  if (rest.length > 0) throw new UsageError('policies takes no argument');
  const sets = loadPolicies(rules)
    .filter(({ policy }) => !policy.testOnly)
    .map(summary);
  process.stdout.write(json ? `${JSON.stringify(sets, null, 2)}\n` : sets.map(asText).join('\n'));
}

function summary({ policy, settings }: BoundPolicy) {
  const on = [...settings].filter(([, setting]) => setting.is === 'on').map(([id]) => id);
  const silent = [...settings].flatMap(([id, setting]) =>
    setting.is === 'silent' ? [{ rule: id, missing: setting.missing }] : [],
  );
  const grades = Object.groupBy(
    Object.entries(policy.parameters),
    ([, { cites }]) => cites[0].grade,
  );
  return {
    id: policy.id,
    title: policy.title,
    payer: policy.payer,
    states: policy.states ?? [],
    effective: policy.effective,
    on,
    silent,
    parameters: Object.fromEntries(
      Object.entries(grades).map(([grade, entries]) => [grade, entries?.length ?? 0]),
    ),
  };
}

function asText({
  id,
  title,
  payer,
  states,
  effective,
  on,
  silent,
  parameters,
}: ReturnType<typeof summary>) {
  const grades = Object.entries(parameters).map(([grade, count]) => `${count} ${grade}`);
  return [
    `${id}  ${title}`,
    `  payer    ${payer}${states.length > 0 ? ` in ${states.join(', ')}` : ''}`,
    `  in force ${effective.start} to ${effective.end ?? 'further notice'}`,
    `  numbers  ${grades.join(', ')}`,
    `  rules    ${on.length} on: ${on.join(', ')}`,
    ...silent.map(({ rule, missing }) => `  silent   ${rule} (no value for ${missing.join(', ')})`),
    '',
  ].join('\n');
}
