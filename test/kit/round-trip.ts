import { expect } from 'vitest';
import { apply, type CardAction, charted, type HookCall } from './apply.ts';
import { givenIn } from './card-rules.ts';
import { FILLED } from './filled-blanks.ts';
import { jsonChanges } from './json-changes.ts';
import type { Answer } from './service.ts';

/** How a test asks a service again. */
export interface Asking {
  ask: (call: HookCall) => Promise<Answer>;
  /** What the chart holds already under a prefetch key. */
  known: (key: string) => Promise<readonly unknown[]>;
}

interface Suggested {
  label: string;
  actions: CardAction[];
  /** Absent where it settles what no rule says. */
  extension?: { 'org.foramen.settles': string[] };
}

interface Open {
  rule: string;
  verdict: string;
  procedure: string;
  message: string;
}

/** Takes each suggestion of an answer by itself, asks again, and fails unless it did what it said. */
export async function expectSettling(asking: Asking, call: HookCall, answer: Answer) {
  for (const card of answer.body.cards) {
    const suggestions: Suggested[] = card.suggestions ?? [];
    const own: Open[] = card.extension['org.foramen.findings'];
    for (const suggestion of suggestions) {
      const rules = suggestion.extension?.['org.foramen.settles'];
      if (!rules) {
        await expectSilenced(asking, call, suggestion);
        continue;
      }
      const settled = own.filter(
        ({ rule, verdict }) => verdict !== 'unchecked' && rules.includes(rule),
      );
      expect(settled, suggestion.label).not.toEqual([]);
      expectAnnounced(call, suggestion);
      await expectGone(asking, { call, suggestion, settled, answer });
    }
  }
}

interface Trial {
  call: HookCall;
  suggestion: Suggested;
  settled: readonly Open[];
  /** To the call as it was. */
  answer: Answer;
}

/** What settles no rule's finding leaves nothing to suggest of its kind. */
async function expectSilenced({ ask }: Asking, call: HookCall, { label, actions }: Suggested) {
  const answer = await ask(apply(call, actions));
  expect(answer.status).toBe(200);
  const left = answer.body.cards.flatMap(({ suggestions = [] }: { suggestions?: Suggested[] }) =>
    suggestions.map((one) => one.label),
  );
  expect(left).not.toContain(label);
}

async function expectGone(asking: Asking, trial: Trial) {
  const { call, suggestion, settled } = trial;
  const before = openIn(trial.answer);
  const [created] = suggestion.actions.filter(({ type }) => type === 'create');
  if (created?.type === 'create') {
    await expectEmpty(asking, trial, created.resource);
  }
  const next =
    created?.type === 'create'
      ? await completed(asking, trial, created.resource)
      : apply(call, suggestion.actions);
  const answer = await asking.ask(next);
  expect(answer.status).toBe(200);
  expect(unreadIn(answer), suggestion.label).toEqual(unreadIn(trial.answer));
  const after = openIn(answer);
  for (const { rule, procedure, message } of settled) {
    const still = after.filter((one) => one.rule === rule && one.procedure === procedure);
    const was = before.filter((one) => one.rule === rule && one.procedure === procedure);
    const told = `${suggestion.label}: ${rule}\n${still.map((one) => one.message).join('\n')}`;
    expect(still.length, told).toBeLessThan(was.length);
    expect(
      still.map((one) => one.message),
      told,
    ).not.toContain(message);
  }
}

/** A document with blanks states nothing: the same is open as before. */
async function expectEmpty(
  { ask, known }: Asking,
  { call, suggestion, answer }: Trial,
  created: Resource,
) {
  if (created.resourceType !== 'DocumentReference') return;
  const chart = await known('notes');
  const blank = charted(call, 'notes', chart, { ...created, id: 'addendum' });
  expect(openIn(await ask(blank)), suggestion.label).toEqual(openIn(answer));
}

interface Resource {
  resourceType: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into any JSON
  [element: string]: any;
}

/** What was asked for is done: the blanks are filled, the score is entered. */
async function completed({ known }: Asking, { call, settled }: Trial, created: Resource) {
  if (created.resourceType === 'Task') {
    const relief = {
      resourceType: 'Observation',
      id: 'entered',
      status: 'final',
      code: { coding: [{ system: OBSERVATION, code: 'pain-relief-percent' }] },
      subject: created.for,
      partOf: [created.focus],
      valueQuantity: { value: 85, unit: '%' },
    };
    return charted(call, 'observations', await known('observations'), relief);
  }
  const sentences = settled.map(({ rule }) => FILLED[rule] ?? `(no sentence for ${rule})`);
  const [content] = created.content;
  const data = Buffer.from(['ADDENDUM', ...new Set(sentences)].join('\n')).toString('base64');
  const filled = {
    ...created,
    id: 'addendum',
    docStatus: 'final',
    content: [{ attachment: { ...content.attachment, data } }],
  };
  return charted(call, 'notes', await known('notes'), filled);
}

const OBSERVATION = 'http://foramen.dev/fhir/CodeSystem/observation';

/** Where an update may change a resource. */
const PLACES =
  /^(?:bodySite\[\d+\]|bodySite|orderDetail|orderDetail\[\d+\]|code\.coding\[\d+\]\.(?:code|display|system)|item\[\d+\](?:\.productOrService\.coding\[\d+\]\.(?:code|display|system)|\.modifier(?:\[\d+\])?|\.quantity(?:\.value)?)?)$/;

/** Nothing but what the description says is changed, and that only where such a thing stands. */
function expectAnnounced({ context }: HookCall, { actions, label }: Suggested) {
  for (const action of actions) {
    if (action.type !== 'update') continue;
    const { resourceType, id } = action.resource;
    const given = givenIn(context).find(
      (one) => one.resourceType === resourceType && one.id === id,
    );
    const changes = jsonChanges(given, action.resource);
    expect(changes, label).not.toEqual([]);
    for (const { path, before, after } of changes) {
      expect(path, label).toMatch(PLACES);
      const said = after === undefined || path.endsWith('.modifier') ? (before ?? after) : after;
      const words = action.description.toLowerCase();
      const named = leaves(said).some((leaf) => words.includes(leaf.toLowerCase()));
      expect(
        named || path.endsWith('.display') || path.endsWith('.system'),
        `${path} in ${words}`,
      ).toBe(true);
    }
  }
}

const leaves = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [String(value)];

/** What could not be checked: a finding must not go away because nobody could look. */
const unreadIn = ({ body }: Answer): string[] =>
  body.extension['org.foramen.explanation'].rules
    .filter(({ verdict }: Open) => verdict === 'unchecked')
    .map(({ rule }: Open) => rule);

function openIn({ body }: Answer): Open[] {
  const { rules }: { rules: Open[] } = body.extension['org.foramen.explanation'];
  return rules
    .filter(({ verdict }) => verdict === 'unmet' || verdict === 'undocumented')
    .map(({ rule, verdict, procedure, message }) => ({ rule, verdict, procedure, message }));
}
