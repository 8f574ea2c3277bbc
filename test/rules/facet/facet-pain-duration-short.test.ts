import { facetPainDurationShort } from '../../../src/rules/facet/facet-pain-duration-short.ts';
import { day, documented, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const since = (text: string) => ({ painSince: documented(day(text)) });

testRule(
  facetPainDurationShort,
  { 'facet.min_pain_months': 3 },
  {
    met: { 'three calendar months': { procedure: planned('64493', since('2026-08-21')) } },
    unmet: {
      'a day short of three months': {
        procedure: planned('64493', since('2026-08-22')),
        says: 'long enough from 2026-11-22',
      },
      'zoster exempts no facet injection': {
        procedure: planned('64493', { ...since('2026-11-01'), ...tells(pain('zoster')) }),
      },
    },
    undocumented: {
      'nobody says since when': { procedure: planned('64493'), says: '3 months of pain' },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('64493', { painSince: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'a date that names no day': {
        procedure: planned('64493', { ...since('2026-11-01'), dateOfService: undocumented }),
      },
      'an epidural': { procedure: planned('62323', since('2026-11-01')) },
    },
  },
);
