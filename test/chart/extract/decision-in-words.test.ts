import { describe, expect, it } from 'vitest';
import { decisionInWords } from '../../../src/chart/extract/decision-in-words.ts';

/** Words as payers write them into an answer. */

describe('words of a payer', () => {
  it.each([
    'Approved',
    'APPROVED AS MODIFIED',
    'Certified in total',
    'Provisional affirmation',
    'Provisionally affirmed',
    'submitted approved',
    'It may be denied later; for now it was approved',
    'Partially approved; 64484 denied',
    'Authorized. Services may be denied if eligibility lapses.',
    'Approved. This is not a guarantee of payment; a denial may still follow.',
  ])('grant: %s', (words) => {
    expect(decisionInWords(words)).toBe('approved');
  });

  it.each([
    'Denied',
    'Denial: not medically necessary',
    'Not Certified',
    'Non-affirmed',
    'Partial affirmation denied',
    'Disapproved',
    'Unable to approve as submitted',
    'This request cannot be authorized',
    'Approval denied',
    'Approval was withdrawn',
    'Adverse determination',
    'Withdrawn by provider',
    'The service you asked to be authorized has been denied',
  ])('refuse: %s', (words) => {
    expect(decisionInWords(words)).toBe('denied');
  });

  it.each([
    'Pended for review',
    'Approval pending',
    'Approval is pending',
    'Request received',
    'Awaiting clinical notes',
    'More information is needed before it can be approved',
  ])('leave open: %s', (words) => {
    expect(decisionInWords(words)).toBe('pending');
  });

  it.each(['', 'submitted', 'See attached letter', 'No authorization required'])(
    'decide nothing: %s',
    (words) => {
      expect(decisionInWords(words)).toBeUndefined();
    },
  );
});
