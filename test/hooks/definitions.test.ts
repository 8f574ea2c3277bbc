import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { services } from '../../hooks/index.ts';
import { fhirFaults } from '../kit/fhir-faults.ts';
import { startService } from '../kit/service.ts';

/** Our own hooks are defined in the template of the CDS Hooks library, and what it says is so. */
const service = startService();
const own = services.filter(({ hook }) => hook.startsWith('org.foramen.'));

interface Definition {
  text: string;
  fields: { name: string; optionality: string; token: string; type: string }[];
  examples: { context: Record<string, unknown> }[];
}

function definitionOf(id: string): Definition {
  const text = readFileSync(`hooks/${id}.md`, 'utf8');
  return {
    text,
    fields: [...text.matchAll(/^\| `(\w+)` \| (\w+) \| (\w+) \| \*(\w+)\* \| /gm)].map(
      ([, name = '', optionality = '', token = '', type = '']) => ({
        name,
        optionality,
        token,
        type,
      }),
    ),
    examples: [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) =>
      JSON.parse(`{${json}}`),
    ),
  };
}

it('defines every hook that is our own, and no other', () => {
  const files = readdirSync('hooks').filter((file) => file.endsWith('.md'));
  expect(files.sort()).toEqual(own.map(({ id }) => `${id}.md`).sort());
});

describe.each(own)('the definition of $hook', ({ id, hook, parseContext }) => {
  const { text, fields, examples } = definitionOf(id);
  const ask = (context: object) =>
    service.post(`/cds-services/${id}`, { hook, hookInstance: 'x', context, prefetch: {} });
  const [, ...more] = examples;
  const full = Object.assign({}, ...more.map(({ context }) => context));

  it('has every part of the template', () => {
    expect(text).toMatch(new RegExp(`^# \`${hook}\`$`, 'm'));
    for (const row of ['specificationVersion | 2.0', 'hookVersion | 1.0', 'hookMaturity | [0 -']) {
      expect(text).toContain(`| ${row}`);
    }
    const headings = [...text.matchAll(/^##+ (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Workflow', 'Context', 'Examples', 'Change Log']);
  });

  it('shows examples that are answered', async () => {
    expect(examples.length).toBeGreaterThan(1);
    for (const { context } of examples) {
      const answer = await ask(context);
      expect(answer.status).toBe(200);
      expect(answer.body.cards.length).toBeGreaterThan(0);
    }
  });

  it('shows examples of valid FHIR', () => {
    const objects = examples.flatMap(({ context }) =>
      Object.values(context).filter((value) => typeof value === 'object'),
    );
    expect(objects.length).toBeGreaterThan(1);
    expect(objects.flatMap(fhirFaults)).toEqual([]);
  });

  it('shows every field, and what is required alone first', () => {
    const required = fields.filter(({ optionality }) => optionality === 'REQUIRED');
    expect(Object.keys(examples[0]?.context ?? {})).toEqual(required.map(({ name }) => name));
    expect(Object.keys(full).sort()).toEqual(fields.map(({ name }) => name).sort());
  });

  it.each(fields)('says of $name what is so: $optionality', async ({ name, optionality, type }) => {
    const { [name]: left, ...rest } = full;
    expect(typeof left).toBe(type);
    const answer = await ask(rest);
    expect(answer.status).toBe(optionality === 'REQUIRED' ? 400 : 200);
    if (answer.status === 400) {
      expect(answer.body.issue[0].expression).toEqual([`context.${name}`]);
    }
  });

  it('offers its plain values as prefetch tokens, and nothing else', () => {
    for (const { token, type } of fields) expect(token).toBe(type === 'string' ? 'Yes' : 'No');
    expect(parseContext(full).success).toBe(true);
  });
});
