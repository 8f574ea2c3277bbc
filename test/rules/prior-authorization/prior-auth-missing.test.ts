import { priorAuthMissing } from '../../../src/rules/prior-authorization/prior-auth-missing.ts';
import { documented, performed, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized } from './authorizations.ts';

const lumbar = documented('lumbar-sacral' as const);

testRule(
  priorAuthMissing,
  { 'pa.required': [{ families: ['epidural'] }], 'pa.valid_days': null },
  {
    met: {
      'an approved authorization that fits': {
        procedure: planned('62323'),
        authorizations: [authorized('62323')],
      },
    },
    unmet: {
      'a chart without any authorization': { procedure: planned('62323'), authorizations: [] },
      'a request that was denied': {
        procedure: planned('62323'),
        authorizations: [authorized('62323', { decision: 'denied' })],
        says: 'A-1 is denied',
      },
      'a request that is still open': {
        procedure: planned('62323'),
        authorizations: [authorized('62323', { decision: 'pending' })],
        says: 'A-1 is pending',
      },
      'an authorization of something else': {
        procedure: planned('62323'),
        authorizations: [authorized('64635')],
      },
      'an authorization that has run out, which its own rule says more precisely': {
        procedure: planned('62323', {
          dateOfService: documented(Temporal.PlainDate.from('2026-12-01')),
        }),
        authorizations: [authorized('62323')],
      },
      'a payer that approves treatment plans': {
        procedure: planned('62323'),
        params: { 'pa.required': [{ families: ['epidural'], approval: 'treatment-plan' }] },
        says: 'asks for an approved treatment plan',
      },
      'a code of the matrix': {
        procedure: planned('62323'),
        params: { 'pa.required': [{ codes: ['62323'] }] },
      },
      'a region of the matrix': {
        procedure: planned('62323', { region: lumbar }),
        params: { 'pa.required': [{ families: ['epidural'], regions: ['lumbar-sacral'] }] },
      },
      'a place of the matrix': {
        procedure: planned('62323', { setting: documented('22') }),
        params: { 'pa.required': [{ families: ['epidural'], placesOfService: ['22'] }] },
      },
    },
    skipped: {
      'authorizations that could not be read, of a service that wants none': {
        procedure: planned('20610'),
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'a payer that asks for none': {
        procedure: planned('62323'),
        params: { 'pa.required': [] },
      },
      'another family than the matrix names': { procedure: planned('20552') },
      'another region than the matrix names': {
        procedure: planned('62323', { region: lumbar }),
        params: { 'pa.required': [{ families: ['epidural'], regions: ['cervical-thoracic'] }] },
      },
      'another place than the matrix names': {
        procedure: planned('62323', { setting: documented('11') }),
        params: { 'pa.required': [{ families: ['epidural'], placesOfService: ['22'] }] },
      },
      'an order without a place, where the matrix names places': {
        procedure: planned('62323', { setting: undocumented }),
        params: { 'pa.required': [{ families: ['epidural'], placesOfService: ['22'] }] },
      },
      'an authorization in force that differs': {
        procedure: planned('62323'),
        authorizations: [authorized('62321')],
      },
      'a procedure already done': { procedure: performed('62323') },
    },
    unchecked: {
      'authorizations that could not be read': {
        procedure: planned('62323'),
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'a place that could not be read, where the matrix names places': {
        procedure: planned('62323', { setting: unreadable('Location/1 was not read') }),
        params: { 'pa.required': [{ families: ['epidural'], placesOfService: ['22'] }] },
      },
      'a region that could not be read, where the matrix names regions': {
        procedure: planned('62323', { region: unreadable('BodyStructure/1 was not read') }),
        params: { 'pa.required': [{ families: ['epidural'], regions: ['lumbar-sacral'] }] },
      },
      'a date that names no day': {
        procedure: planned('62323', { dateOfService: unreadable('the date names no day') }),
      },
    },
  },
);
