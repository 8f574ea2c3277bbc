import { esiPainDurationShort } from '../../../src/rules/epidural/esi-pain-duration-short.ts';
import {
  day,
  documented,
  documentedInPart,
  planned,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const since = (text: string) => ({ painSince: documented(day(text)) });

testRule(
  esiPainDurationShort,
  { 'esi.min_pain_days': 28 },
  {
    met: {
      '28 days': { procedure: planned('62323', since('2026-10-24')) },
      'years, whatever else could not be read': {
        procedure: planned('62323', {
          ...since('2020-01-01'),
          painStatements: unreadable('notes: 403'),
        }),
      },
    },
    unmet: {
      '27 days': { procedure: planned('62323', since('2026-10-25')), says: '27 days before' },
      'the first day on which it is long enough': {
        procedure: planned('62323', since('2026-11-20')),
        says: '2026-12-18',
      },
    },
    undocumented: {
      'nobody says since when': { procedure: planned('62323'), says: 'onset or duration' },
    },
    unchecked: {
      'a note that could not be read may tell of an earlier onset': {
        procedure: planned('62323', {
          painSince: documentedInPart(day('2026-10-25'), 'notes: 403'),
        }),
        says: 'notes: 403',
      },
      'the notes could not be read': {
        procedure: planned('62323', { painSince: unreadable('notes: 403') }),
      },
      'the pain might be zoster': {
        procedure: planned('62323', {
          ...since('2026-10-25'),
          diagnoses: unreadable('conditions: 403'),
        }),
      },
    },
    skipped: {
      zoster: { procedure: planned('62323', { ...since('2026-11-20'), ...tells(pain('zoster')) }) },
      'a date that names no day': {
        procedure: planned('62323', { ...since('2026-11-20'), dateOfService: undocumented }),
      },
      'a facet injection': { procedure: planned('64493', since('2026-11-20')) },
    },
  },
);
