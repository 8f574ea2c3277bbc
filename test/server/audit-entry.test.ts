import { expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import { HookRequest } from '../../src/cds/request.ts';
import { auditEntry, findingKey, patientKey } from '../../src/server/audit-entry.ts';
import type { Audited } from '../../src/server/invocation.ts';
import { pseudonymsWith } from '../../src/store/pseudonym.ts';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { aFinding } from '../kit/finding.ts';
import { NOW } from '../kit/service.ts';

const pseudonym = pseudonymsWith('a key of the installation');
const invocation = (over: Partial<Audited> = {}): Audited => ({
  id: 'f2f0f3c0-0f5c-4f0e-9d59-3c1f3f0f1a11',
  request: HookRequest.parse(orderSign([anOrder('64483')])),
  patientId: 'p',
  userId: 'Practitioner/7',
  findings: [],
  shown: [],
  policies: [],
  denials: [],
  unread: [],
  ...over,
});
const entry = (over: Partial<Audited> = {}) =>
  auditEntry(
    {
      id: crypto.randomUUID(),
      at: NOW,
      tenant: demoTenant,
      service: 'order-sign',
      status: 200,
      milliseconds: 1,
      pseudonym,
    },
    invocation(over),
  ).audit;

it('names staff by their id, and nobody else', () => {
  expect(entry().user_key).toBe('Practitioner/7');
  expect(entry({ userId: 'PractitionerRole/7' }).user_key).toBe('PractitionerRole/7');
  for (const userId of ['Patient/p', 'RelatedPerson/x', 'Practitioner/John Doe', 'John Doe']) {
    expect(entry({ userId }).user_key).toMatch(/^[0-9a-f]{32}$/);
  }
  expect(entry({ userId: undefined }).user_key).toBeNull();
});

it('keeps a hook instance that is a UUID, and a pseudonym of any other', () => {
  const instance = (hookInstance: string) =>
    entry({ request: { ...invocation().request, hookInstance } }).hook_instance;
  expect(instance('D1577C69-DFBE-44AD-BA6D-3E05E953B2EA')).toBe(
    'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  );
  expect(instance('John Doe')).toMatch(/^[0-9a-f]{32}$/);
});

it('tells which part of a chart was unread, not of whom', () => {
  const unread = [
    { source: 'Observation/john-doe-1', reason: 'Procedure/john-doe: code: malformed' },
  ];
  expect(entry({ unread }).unread).toEqual([
    { source: 'Observation', reason: 'Procedure: code: malformed' },
  ]);
});

it('gives a patient one key per tenant, whichever way the id is written', () => {
  expect(patientKey(pseudonym, 'a', 'p')).toBe(patientKey(pseudonym, 'a', 'Patient/p'));
  expect(patientKey(pseudonym, 'a', 'p')).not.toBe(patientKey(pseudonym, 'b', 'p'));
  expect(patientKey(pseudonym, 'a', 'p')).not.toBe(patientKey(pseudonymsWith('other'), 'a', 'p'));
});

it('gives a finding one key per rule, family and facts', () => {
  const key = (over = {}) => findingKey(pseudonym, aFinding(over));
  expect(key({ message: 'said otherwise' })).toBe(key());
  for (const over of [{ rule: 'x' }, { family: 'facet-injection' }, { basis: 'x' }]) {
    expect(key(over)).not.toBe(key());
  }
});
