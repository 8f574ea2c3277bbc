import type { Finding } from '../../src/check/finding.ts';
import { LOINC } from '../../src/terminology/systems.ts';
import type { Desk } from './draft.ts';
import type { Proposal } from './proposals.ts';

/**
 * One draft addendum for everything that words would settle. Each sentence is a blank for its
 * author: nothing is stated that the chart does not say.
 */
export function addendum(findings: readonly Finding[], { record }: Desk): Proposal[] {
  const told = findings.filter(isByWords);
  const [first] = told;
  if (!record || !first) return [];
  const blanks = blanksFor(told);
  const many = blanks.length === 1 ? 'one blank' : `${blanks.length} blanks`;
  const lacking = [...new Set(told.map(({ missing }) => missing))].join('; ');
  return [
    {
      label: `Draft an addendum with ${many} to fill (${first.label})`,
      settles: [...new Set(told.map(({ rule }) => rule))],
      actions: [
        {
          type: 'create',
          description: `Draft an addendum to the note with ${many}: ${lacking}. You fill it and sign it.`,
          resource: draftDocument(blanks, first, record),
        },
      ],
    },
  ];
}

/** The lines of a note that would settle findings, each a blank for its author. */
export const blanksFor = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.filter(isByWords).map(blankFor)),
];

/** A finding that words in the note would settle, with what they must tell. */
type Lacking = Finding & { missing: string };

/** Remedies beside which words in the note settle a finding as well. */
const BESIDE_WORDS: ReadonlySet<string> = new Set(['laterality', 'level', 'score-after']);

const isByWords = (finding: Finding): finding is Lacking =>
  finding.missing !== undefined && (!finding.remedy || BESIDE_WORDS.has(finding.remedy.kind));

/**
 * `side: left, right or bilateral` becomes a choice that was not made yet, anything else a line to
 * write on. The reader of notes takes neither for a value.
 */
function blankFor({ missing }: Lacking): string {
  const [name = '', options] = missing.split(': ');
  const choices = options?.split(/, | or /) ?? [];
  const blank = choices.length > 1 ? `[${choices.join(' / ')}] ____` : '____';
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${blank}`;
}

const NOTE_TYPE = { coding: [{ system: LOINC, code: '28570-0', display: 'Procedure note' }] };

function draftDocument(
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
