import { describe, expect, it } from 'vitest';
import type { Desk, Draft } from '../../../cards/suggestions/draft.ts';
import { suggestionsFor } from '../../../cards/suggestions/suggestions-for.ts';
import { Suggestion } from '../../../src/cds/card.ts';
import type { Finding } from '../../../src/check/finding.ts';
import type { Remedy } from '../../../src/rules/remedy.ts';
import { aDraftClaim, anItem } from '../../kit/claim.ts';
import { anOrder, aProcedure, cpt } from '../../kit/fhir.ts';
import { aFinding, cardContext } from '../../kit/finding.ts';
import { jsonChanges } from '../../kit/json-changes.ts';

const asDraft = (resource: object): Draft => JSON.parse(JSON.stringify(resource));
const deskOf = (drafts: readonly object[], over: Partial<Desk> = {}): Desk => ({
  drafts: new Map(drafts.map(asDraft).map((one) => [`${one.resourceType}/${one.id}`, one])),
  mayDelete: true,
  ...over,
});
const record = { patient: 'Patient/p', encounter: 'Encounter/visit' };

const offered = (
  desk: Desk | undefined,
  findings: readonly Finding[],
  over: { bindsActions?: boolean } = {},
) => {
  const given = suggestionsFor(findings, { ...cardContext(), desk, ...over });
  const { suggestions = [] } = given;
  Suggestion.array().parse(suggestions);
  return { ...given, suggestions };
};
const finding = (remedy: Remedy | undefined, over: Partial<Finding> = {}) =>
  aFinding({ references: ['ServiceRequest/order'], ...(remedy && { remedy }), ...over });
const onClaim = (remedy: Remedy) => finding(remedy, { references: ['Claim/claim'] });
const line = (code: string, sequence = 1) => ({ reference: 'Claim/claim', code, sequence });

/** An order as an EHR holds it: keys in an order of its own, and elements nobody knows here. */
const order = {
  meta: { versionId: '3' },
  resourceType: 'ServiceRequest',
  code: {
    text: 'TFESI',
    coding: [
      { display: 'old name', code: '64483', system: cpt('1').coding[0]?.system },
      { system: 'urn:local', code: 'X1' },
    ],
  },
  local: { unknown: [1, null] },
  id: 'order',
  bodySite: [{ text: 'L4-L5' }],
  status: 'draft',
  extension: [{ url: 'http://ehr.example.org/e', valueBoolean: true }],
};

describe('a suggestion', () => {
  it('changes one place of a draft and leaves everything else as it came', () => {
    const remedy: Remedy = { kind: 'laterality', sides: ['right'] };
    const { suggestions, selectionBehavior } = offered(deskOf([order]), [finding(remedy)]);
    const [action, ...more] = suggestions.flatMap(({ actions }) => actions);
    expect([more, selectionBehavior]).toEqual([[], 'any']);
    expect(action).toMatchObject({
      type: 'update',
      description: 'Add the side "right" to the body site of ServiceRequest/order.',
    });
    const changed = action?.type === 'update' ? action.resource : undefined;
    expect(jsonChanges(order, changed)).toEqual([
      {
        path: 'bodySite[1]',
        before: undefined,
        after: { coding: [expect.objectContaining({ code: '24028007', display: 'Right' })] },
      },
    ]);
  });

  it('gives both sides where nobody knows, of which one may be taken', () => {
    const remedy: Remedy = { kind: 'laterality', sides: ['left', 'right'] };
    const { suggestions, selectionBehavior } = offered(deskOf([order]), [finding(remedy)]);
    expect(suggestions.map(({ label }) => label)).toEqual([
      'Set the side: left (lumbar epidural injection)',
      'Set the side: right (lumbar epidural injection)',
    ]);
    expect(selectionBehavior).toBe('at-most-one');
  });

  it('replaces a code with its name, and keeps words and the codes of others', () => {
    const remedy: Remedy = { kind: 'code', from: '64483', to: '62323', lines: [], ofRecord: true };
    const { suggestions } = offered(deskOf([order]), [finding(remedy)]);
    const [action] = suggestions.flatMap(({ actions }) => actions);
    const changed = action?.type === 'update' ? action.resource : undefined;
    expect(jsonChanges(order, changed).map(({ path, after }) => [path, after])).toEqual([
      ['code.coding[0].display', expect.stringContaining('interlaminar')],
      ['code.coding[0].code', '62323'],
    ]);
  });

  it('moves a code to the other system where it is one of HCPCS', () => {
    const claim = aDraftClaim([anItem('27096')]);
    const { suggestions } = offered(deskOf([claim]), [
      onClaim({
        kind: 'code',
        from: '27096',
        to: 'G0260',
        lines: [line('27096')],
        ofRecord: false,
      }),
    ]);
    expect(suggestions[0]?.actions[0]).toMatchObject({
      resource: {
        item: [
          {
            productOrService: {
              coding: [{ system: expect.stringContaining('cms.gov'), code: 'G0260' }],
            },
          },
        ],
      },
    });
  });

  it('changes a record with all its lines, or nothing', () => {
    const claim = aDraftClaim([anItem('64483')]);
    const done = aProcedure('done', '64483', '2026-11-20');
    const remedy: Remedy = {
      kind: 'code',
      from: '64483',
      to: '62323',
      lines: [line('64483')],
      ofRecord: true,
    };
    const asked = [finding(remedy, { references: ['Procedure/done'] })];
    const both = offered(deskOf([claim, done]), asked).suggestions;
    expect(both.flatMap(({ actions }) => actions.map(({ type }) => type))).toEqual([
      'update',
      'update',
    ]);
    expect(offered(deskOf([claim]), asked).suggestions).toEqual([]);
    expect(offered(deskOf([done]), asked).suggestions).toEqual([]);
  });
});

describe('a draft claim', () => {
  const claim = aDraftClaim([
    anItem('64483'),
    anItem('77003', { sequence: 2, modifier: [cpt('26'), cpt('59')] }),
  ]);
  const changesOf = (remedy: Remedy) => {
    const [action] = offered(deskOf([claim]), [onClaim(remedy)]).suggestions.flatMap(
      ({ actions }) => actions,
    );
    return jsonChanges(asDraft(claim), action?.type === 'update' ? action.resource : claim).map(
      ({ path, after }) => [path, after],
    );
  };
  it.each<[string, Remedy, unknown]>([
    ['loses a line', { kind: 'remove-line', lines: [line('77003', 2)] }, [['item[1]', undefined]]],
    [
      'gains a modifier',
      { kind: 'modifier', lines: [line('64483')], add: 'RT' },
      [['item[0].modifier', [{ coding: [expect.objectContaining({ code: 'RT' })] }]]],
    ],
    [
      'loses one of two modifiers',
      { kind: 'modifier', lines: [line('77003', 2)], remove: '59' },
      [['item[1].modifier[1]', undefined]],
    ],
    [
      'gains units',
      { kind: 'units', lines: [line('64483')], units: 2 },
      [['item[0].quantity', { value: 2 }]],
    ],
  ])('%s', (_name, remedy, changes) => {
    expect(changesOf(remedy)).toEqual(changes);
  });

  it.each<[string, Remedy]>([
    ['a line of another number', { kind: 'remove-line', lines: [line('77003', 3)] }],
    ['a line with another code', { kind: 'remove-line', lines: [line('77002', 2)] }],
    ['a modifier that is not there', { kind: 'modifier', lines: [line('64483')], remove: '59' }],
  ])('is left alone for %s', (_name, remedy) => {
    expect(offered(deskOf([claim]), [onClaim(remedy)])).toEqual({ suggestions: [] });
  });

  it('keeps its only line', () => {
    const single = aDraftClaim([anItem('77003')]);
    const remedy: Remedy = { kind: 'remove-line', lines: [line('77003')] };
    expect(offered(deskOf([single]), [onClaim(remedy)]).suggestions).toEqual([]);
  });

  it('is changed by one suggestion at a time, since each carries it whole', () => {
    const asked = [
      onClaim({ kind: 'remove-line', lines: [line('77003', 2)] }),
      onClaim({ kind: 'modifier', lines: [line('64483')], add: 'RT' }),
    ];
    expect(offered(deskOf([claim]), asked)).toMatchObject({
      suggestions: [{}, {}],
      selectionBehavior: 'at-most-one',
    });
  });

  it('is offered the same change once, for all the rules that it settles', () => {
    const remedy: Remedy = { kind: 'remove-line', lines: [line('77003', 2)] };
    const asked = [onClaim(remedy), { ...onClaim(remedy), rule: 'another-rule' }];
    expect(offered(deskOf([claim]), asked).suggestions).toMatchObject([
      { extension: { 'org.foramen.settles': ['esi-frequency-exceeded', 'another-rule'] } },
    ]);
  });
});

describe('a draft order for guidance alone', () => {
  const guidance = anOrder('77003', { id: 'guidance' });
  const remedy: Remedy = {
    kind: 'remove-line',
    lines: [{ reference: 'ServiceRequest/guidance', code: '77003' }],
  };

  it('is deleted by its reference, without a resource', () => {
    const { suggestions } = offered(deskOf([order, guidance]), [finding(remedy)]);
    expect(suggestions.flatMap(({ actions }) => actions)).toEqual([
      {
        type: 'delete',
        description: 'Remove the draft order of 77003, ServiceRequest/guidance.',
        resourceId: 'ServiceRequest/guidance',
      },
    ]);
  });

  it('stays where the client refuses a deletion by itself', () => {
    const desk = deskOf([order, guidance], { mayDelete: false });
    expect(offered(desk, [finding(remedy)]).suggestions).toEqual([]);
  });
});

describe('words that are missing', () => {
  const lacking = (missing: string, over: Partial<Finding> = {}) =>
    finding(undefined, {
      verdict: 'undocumented',
      missing,
      references: ['Procedure/done'],
      ...over,
    });
  const asked = [
    lacking('side: left, right or bilateral', {
      rule: 'a',
      remedy: { kind: 'laterality', sides: [] },
    }),
    lacking('archived guidance image', { rule: 'b' }),
    lacking('KX on the claim line', { rule: 'c', remedy: { kind: 'none' } }),
  ];

  it('become blanks of one draft addendum that states nothing', () => {
    const desk = deskOf([], { record: { ...record, note: 'DocumentReference/note' } });
    const { suggestions } = offered(desk, asked);
    expect(suggestions).toMatchObject([{ extension: { 'org.foramen.settles': ['a', 'b'] } }]);
    const [action] = suggestions.flatMap(({ actions }) => actions);
    expect(action).toMatchObject({
      type: 'create',
      resource: {
        resourceType: 'DocumentReference',
        docStatus: 'preliminary',
        subject: { reference: 'Patient/p' },
        relatesTo: [{ code: 'appends', target: { reference: 'DocumentReference/note' } }],
        context: {
          encounter: [{ reference: 'Encounter/visit' }],
          related: [{ reference: 'Procedure/done' }],
        },
      },
    });
    const [text] = JSON.stringify(action).match(/(?<="data":")[^"]+/) ?? [];
    expect(
      Buffer.from(text ?? '', 'base64')
        .toString()
        .split('\n')
        .slice(1),
    ).toEqual(['Side: [left / right / bilateral] ____', 'Archived guidance image: ____']);
  });

  it('are asked for nowhere but where the note can still be written', () => {
    expect(offered(deskOf([order]), asked)).toEqual({ suggestions: [] });
    expect(offered(undefined, asked)).toEqual({ suggestions: [] });
  });

  it('about a score become a task too, which states none', () => {
    const desk = deskOf([], { record });
    const score = lacking('percent relief', {
      procedure: 'Procedure/done',
      remedy: { kind: 'score-after' },
    });
    const { suggestions, selectionBehavior } = offered(desk, [score]);
    expect(suggestions[0]?.actions).toMatchObject([
      {
        type: 'create',
        resource: {
          resourceType: 'Task',
          status: 'draft',
          intent: 'proposal',
          focus: { reference: 'Procedure/done' },
          for: { reference: 'Patient/p' },
        },
      },
    ]);
    expect([suggestions.length, selectionBehavior]).toEqual([2, 'any']);
  });
});

it.each([
  [true, 'all'],
  [false, undefined],
])(
  'actions of one suggestion are bound together only for clients that know it: %s',
  (bindsActions, behavior) => {
    const both = [order, { ...order, id: 'second' }];
    const remedy: Remedy = { kind: 'laterality', sides: ['right'] };
    const asked = [
      finding(remedy, { references: ['ServiceRequest/order', 'ServiceRequest/second'] }),
    ];
    const { suggestions } = offered(deskOf(both), asked, { bindsActions });
    expect(
      suggestions.map(({ actions, actionSelectionBehavior }) => [
        actions.length,
        actionSelectionBehavior,
      ]),
    ).toEqual([[2, behavior]]);
  },
);
