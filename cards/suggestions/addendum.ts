import type { Finding } from '../../src/check/finding.ts';
import { LOINC } from '../../src/terminology/systems.ts';
import type { Desk } from './draft.ts';
import type { Proposal } from './proposals.ts';

/**
 * One draft addendum for everything that words would settle. Each sentence is a blank for its
 * author: nothing is stated that the chart does not say.
 */
export function addendum(findings: readonly Finding[], { record }: Desk): Proposal[] {
  const blanks = [...new Set(findings.flatMap(blankFor))];
  const [first] = findings;
  if (!record || !first || blanks.length === 0) return [];
  const many = blanks.length === 1 ? 'one blank' : `${blanks.length} blanks`;
  return [
    {
      label: `Draft an addendum with ${many} to fill (${first.label})`,
      actions: [
        {
          type: 'create',
          description: `Draft an addendum to the note with ${many}: ${missingIn(findings)}. You fill it and sign it.`,
          resource: document(blanks, first, record),
        },
      ],
    },
  ];
}

const byWords = ({ verdict, remedy }: Finding): boolean =>
  verdict === 'undocumented' &&
  (remedy === undefined || remedy.kind === 'score-after' || remedy.kind === 'level');

const missingIn = (findings: readonly Finding[]): string =>
  findings.flatMap((one) => (byWords(one) && one.missing ? [one.missing] : [])).join('; ');

/**
 * `side: left, right or bilateral` becomes a choice that was not made yet, anything else a line to
 * write on. The reader of notes takes neither for a value.
 */
export function blankFor(finding: Finding): string[] {
  if (!byWords(finding) || !finding.missing) return [];
  const [name = '', options] = finding.missing.split(': ');
  const choices = options?.split(/, | or /) ?? [];
  const blank = choices.length > 1 ? `[${choices.join(' / ')}] ____` : '____';
  return [`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${blank}`];
}

const NOTE_TYPE = { coding: [{ system: LOINC, code: '28570-0', display: 'Procedure note' }] };

function document(
  blanks: readonly string[],
  { references }: Finding,
  { patient, encounter, note }: NonNullable<Desk['record']>,
) {
  const text = ['ADDENDUM (draft, to be completed by its author)', ...blanks].join('\n');
  return {
    resourceType: 'DocumentReference',
    status: 'current',
    docStatus: 'preliminary',
    type: NOTE_TYPE,
    subject: { reference: patient },
    ...(note && { relatesTo: [{ code: 'appends', target: { reference: note } }] }),
    description: 'Addendum to a procedure note, not completed',
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: Buffer.from(text).toString('base64'),
          title: 'Addendum',
        },
      },
    ],
    context: {
      ...(encounter && { encounter: [{ reference: encounter }] }),
      related: references.map((reference) => ({ reference })),
    },
  };
}
