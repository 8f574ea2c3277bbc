import { consentMissing } from '../../../src/rules/cross-cutting/consent-missing.ts';
import { documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  consentMissing,
  {},
  {
    met: {
      'the note says that it was obtained': {
        procedure: performed('62323', { consent: documented('informed consent was obtained') }),
        says: 'informed consent was obtained',
      },
    },
    undocumented: {
      'an epidural without it': { procedure: performed('62323'), says: 'informed consent' },
      'a joint injection': { procedure: performed('20610') },
      'trigger points': { procedure: performed('20552') },
      'a stimulator lead': { procedure: performed('63650') },
      'a pump': { procedure: performed('62362') },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { consent: unreadable('a PDF') }),
        says: 'a PDF',
      },
    },
    skipped: {
      'stimulator programming': { procedure: performed('95972') },
      'a pump refill': { procedure: performed('62369') },
      'a visit': { procedure: performed('99214') },
      'a stimulator that only words name': { procedure: performed('63650', { codes: [] }) },
    },
  },
);
