import { describe, expect, it } from 'vitest';
import type { VisitStatements } from '../../src/note/note-statements.ts';
import { readNote } from '../../src/note/read-note.ts';

const REASONS = [
  'surgeryRuledOut',
  'facilityReason',
  'painSourceInQuestion',
  'painRecurrence',
  'procedureReason',
] as const satisfies (keyof VisitStatements)[];

/** What some words give a reason for, with the words it rests on. */
function reasonsIn(words: string): Record<string, string> {
  const { statements } = readNote(`HISTORY: ${words}`);
  return Object.fromEntries(
    REASONS.flatMap((name) => {
      const stated = statements[name];
      return stated ? [[name, stated.value]] : [];
    }),
  );
}

describe('a reason is one for what it justifies alone', () => {
  it.each([
    ['surgeryRuledOut', 'She is a poor surgical candidate.', 'poor surgical candidate'],
    ['surgeryRuledOut', 'She wishes to avoid surgery.', 'wishes to avoid surgery'],
    ['surgeryRuledOut', 'She declined surgery.', 'declined surgery'],
    [
      'facilityReason',
      'The block was attempted in the office and stopped.',
      'attempted in the office and stopped',
    ],
    ['facilityReason', 'She has haemophilia.', 'haemophilia'],
    [
      'facilityReason',
      'A surgery center is required because of severe contrast allergy.',
      'surgery center is required because of severe contrast allergy',
    ],
    [
      'facilityReason',
      'Rationale for the facility: severe airway disease.',
      'Rationale for the facility: severe airway disease',
    ],
    ['painSourceInQuestion', 'She has a new pain pattern.', 'new pain pattern'],
    [
      'painSourceInQuestion',
      'The pain source is not clear since the fall.',
      'pain source is not clear since the fall',
    ],
    ['painRecurrence', 'The headaches came back in May.', 'headaches came back in May'],
    ['painRecurrence', 'Her symptoms have returned.', 'symptoms have returned'],
    [
      'procedureReason',
      'Rationale for a second injection: another approach reaches the right L5 root.',
      'Rationale for a second injection: another approach reaches the right L5 root',
    ],
    [
      'procedureReason',
      'MRI shows stenosis, and the injection is medically necessary because she cannot walk.',
      'medically necessary because she cannot walk',
    ],
    [
      'procedureReason',
      'Rationale for CT-guided injection: fused facet joints.',
      'Rationale for CT-guided injection: fused facet joints',
    ],
  ])('%s: %s', (name, words, value) => {
    expect(reasonsIn(words)).toEqual({ [name]: value });
  });

  it.each([
    'MAC sedation was medically necessary because of severe anxiety.',
    'Rationale for sedation during the injection: claustrophobia.',
    'Urine drug testing is medically necessary as she takes oxycodone.',
    'Justification for the lumbar brace: instability of the segment.',
    'Rationale for MRI: leg weakness for two weeks.',
    'Medical necessity of physical therapy is given because of weakness.',
    'No new symptoms.',
    'A new patient with neck pain.',
    'She has no bleeding disorder.',
    'She was in hospital because of pneumonia last year.',
    'The pain has not returned.',
  ])('none: %s', (words) => {
    expect(reasonsIn(words)).toEqual({});
  });

  it('reads each of several', () => {
    const told =
      'She declined surgery. Her pain has returned. The source of the pain is in question.';
    expect(Object.keys(reasonsIn(told))).toEqual([
      'surgeryRuledOut',
      'painSourceInQuestion',
      'painRecurrence',
    ]);
  });
});
