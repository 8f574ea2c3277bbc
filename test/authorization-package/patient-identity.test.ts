import { expect, it } from 'vitest';
import { patientIdentity } from '../../src/authorization-package/patient-identity.ts';

it.each([
  [
    { name: [{ given: ['Ann', 'B'], family: 'Doe' }], birthDate: '1958-04-02' },
    'Ann B Doe; born 1958-04-02',
  ],
  [
    {
      name: [{ text: 'Ann Doe' }],
      identifier: [{ value: '77', type: { text: 'member' } }, { value: '8' }],
    },
    'Ann Doe; member 77; number 8',
  ],
  [{ birthDate: '1958-04-02' }, 'born 1958-04-02'],
  [{}, undefined],
  [{ name: 'Ann' }, undefined],
  [undefined, undefined],
])('of %j a reviewer is told %s', (patient, expected) => {
  expect(patientIdentity(patient)).toBe(expected);
});
