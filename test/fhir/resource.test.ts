import { expect, it } from 'vitest';
import { parseResource } from '../../src/fhir/resource.ts';

it('takes a resource with whatever extras it has', () => {
  const value = { resourceType: 'Procedure', id: 'p', vendor: { a: 1 }, code: { coding: [{}] } };
  expect(parseResource(value)).toEqual({ is: 'resource', resource: value });
});

it('leaves out nulls, which FHIR does not have', () => {
  const value = {
    resourceType: 'Procedure',
    id: 'p',
    bodySite: null,
    code: { coding: [null, { code: '1' }] },
  };
  expect(parseResource(value)).toEqual({
    is: 'resource',
    resource: { resourceType: 'Procedure', id: 'p', code: { coding: [{ code: '1' }] } },
  });
});

it.each([
  ['text', 'not a FHIR resource: no resourceType'],
  [null, 'not a FHIR resource: no resourceType'],
  [{ id: 'x' }, 'not a FHIR resource: no resourceType'],
  [
    { resourceType: 'Procedure', id: 'p', bodySite: {} },
    'Procedure/p: bodySite: Invalid input: expected array, received object',
  ],
  [
    { resourceType: 'Coverage', order: 'first' },
    'Coverage: order: Invalid input: expected number, received string',
  ],
])('names what is wrong with %j', (value, reason) => {
  expect(parseResource(value)).toEqual({ is: 'malformed', reason });
});

it.each(['Patient', 'constructor', '__proto__'])('passes over a %s', (resourceType) => {
  expect(parseResource({ resourceType })).toEqual({ is: 'other', resourceType });
});

it('a claim of 999 lines is read, and one with a line more is named', () => {
  const claim = (lines: number) => ({
    resourceType: 'Claim',
    id: 'c',
    item: Array.from({ length: lines }, (_, place) => ({ sequence: place + 1 })),
  });
  expect(parseResource(claim(999)).is).toBe('resource');
  expect(parseResource(claim(1_000))).toEqual({
    is: 'malformed',
    reason: 'Claim/c: item: more than the 999 lines of a claim',
  });
});
