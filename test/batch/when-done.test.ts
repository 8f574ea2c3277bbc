import type { Claim, Procedure, Reference } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { doneBy } from '../../src/batch/when-done.ts';

const chicago = { timeZone: 'America/Chicago' };
const subject = { reference: 'Patient/1' };

const procedure = (actor: Reference): Procedure => ({
  resourceType: 'Procedure',
  status: 'completed',
  subject,
  performer: [{ actor }],
});

describe('who performed a procedure', () => {
  it.each<[string, Reference, string]>([
    ['by reference', { reference: 'https://ehr/Practitioner/7' }, 'Practitioner/7'],
    ['by identifier alone', { identifier: { value: '1982765412' } }, '1982765412'],
    ['by name alone', { display: 'Dr. Doe' }, 'Dr. Doe'],
    ['not at all', {}, 'not named'],
  ])('is told where the chart names them %s', (_name, actor, expected) => {
    expect(doneBy(procedure(actor), chicago).provider).toBe(expected);
  });

  it('is who billed, for a claim without a care team', () => {
    const provider = { identifier: { value: '1982765412' } };
    const claim: Claim = {
      resourceType: 'Claim',
      status: 'active',
      use: 'claim',
      type: {},
      created: '2026-03-02',
      patient: subject,
      priority: {},
      insurance: [],
      provider,
    };
    expect(doneBy(claim, chicago).provider).toBe('1982765412');
  });
});

describe('the day of a procedure', () => {
  it.each([
    ['2026-03-01T03:00:00Z', '2026-02-28'],
    ['2026-03-01T07:00:00Z', '2026-03-01'],
    ['2027-01-01T05:59:59Z', '2026-12-31'],
    ['2026-03', '2026-03'],
  ])('is that of the facility: %s is %s', (performedDateTime, day) => {
    const one = { ...procedure({}), performedDateTime };
    expect(doneBy(one, chicago).date).toBe(day);
  });
});
