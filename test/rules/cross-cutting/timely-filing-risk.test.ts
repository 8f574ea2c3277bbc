import { timelyFilingRisk } from '../../../src/rules/cross-cutting/timely-filing-risk.ts';
import { performed, planned, undocumented } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const done = { procedure: performed('62323') };

testRule(
  timelyFilingRisk,
  { 'claim.filing_days': { months: 12 }, 'claim.filing_warning_days': 30 },
  {
    met: {
      'the day after the service': { ...done, today: '2026-11-22' },
      '31 days before the end': { ...done, today: '2027-10-21' },
      '31 days before the end of 90 days': {
        ...done,
        today: '2027-01-19',
        params: { 'claim.filing_days': { days: 90 } },
      },
    },
    unmet: {
      '30 days before the end': {
        ...done,
        today: '2027-10-22',
        says: 'for the service of 2026-11-21 ends on 2027-11-21',
      },
      'the last day': { ...done, today: '2027-11-21', says: 'ends on 2027-11-21' },
      'the day after it': { ...done, today: '2027-11-22', says: 'ended on 2027-11-21' },
      '30 days before the end of 90 days': {
        ...done,
        today: '2027-01-20',
        params: { 'claim.filing_days': { days: 90 } },
        says: '2027-02-19',
      },
    },
    skipped: {
      'not done yet': { procedure: planned('62323'), today: '2027-11-22' },
      'the day is not charted': {
        procedure: performed('62323', { dateOfService: undocumented }),
        today: '2027-11-22',
      },
    },
  },
);
