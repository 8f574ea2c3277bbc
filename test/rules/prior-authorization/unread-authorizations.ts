import { documented, planned, unreadable } from '../../kit/chart.ts';

/** No authorization but that of the hospital list. */
export const MEDICARE = {
  'pa.required': [],
  opd_pa: { codes: ['64493'], placesOfService: ['19', '22'], validDays: 120 },
};

const facts = { authorizations: unreadable('authorizations: 403') };
const matrix = { 'pa.required': [{ families: ['epidural'] }] };

/** What is unread matters only where the payer may ask for an authorization. */
export const UNREAD = {
  skipped: {
    'authorizations that could not be read, of a service that wants none': {
      procedure: planned('20610'),
      params: matrix,
      facts,
    },
    'authorizations that could not be read, of a visit': { procedure: planned('99213'), facts },
  },
  unchecked: {
    'authorizations that could not be read, of a service that wants one': {
      procedure: planned('62323'),
      params: matrix,
      facts,
    },
    'authorizations that could not be read, where nobody knows what the payer wants': {
      procedure: planned('62323'),
      facts,
    },
    'authorizations that could not be read, of the list of the hospital': {
      procedure: planned('64493', { setting: documented('22') }),
      params: MEDICARE,
      facts,
    },
  },
};
