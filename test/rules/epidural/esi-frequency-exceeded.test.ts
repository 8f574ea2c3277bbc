import { esiFrequencyExceeded } from '../../../src/rules/epidural/esi-frequency-exceeded.ts';
import { day, documented, history, planned, session, undocumented } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const perRegion = {
  'esi.max_sessions': [{ sessions: 4, months: 12, per: 'region' }],
  'esi.dsnrb_counts': true,
};
const diagnostic = { intent: documented('diagnostic' as const) };
const lumbar = planned('64483');
const three = ['2026-01-05', '2026-03-02', '2026-09-14'].map((on) => session('62323', on));

testRule(esiFrequencyExceeded, perRegion, {
  met: {
    'no session so far': { procedure: lumbar },
    'three of four sessions': { procedure: lumbar, history: history(three) },
    'the fourth lies on the anniversary': {
      procedure: lumbar,
      history: history([...three, session('62323', '2025-11-21')]),
    },
    'the fourth was on the same day as the planned one': {
      procedure: lumbar,
      history: history([...three, session('62323', '2026-11-21')]),
    },
    'the others were cervical': {
      procedure: lumbar,
      history: history(three.map(({ reference }) => session('62321', reference.slice(-10)))),
    },
    'the others were facet injections': {
      procedure: lumbar,
      history: history([...three, session('64493', '2026-05-05')]),
    },
    'a catheter is no session of the family': {
      procedure: lumbar,
      history: history([...three, session('62327', '2026-05-05')]),
    },
  },
  unmet: {
    'the fourth lies one day after the anniversary': {
      procedure: lumbar,
      history: history([...three, session('62323', '2025-11-22')]),
      says: 'Boundary date - confirm with the contractor',
    },
    'both techniques are one family': {
      procedure: lumbar,
      history: history([...three, session('64483', '2026-05-05')]),
      says: 'The next session fits from 2027-01-05',
    },
    'the count is certain although more could not be read': {
      procedure: lumbar,
      history: history([...three, session('62323', '2026-05-05')], { unread: ['claims: 403'] }),
      says: '2026-05-05 (chart)',
    },
    'a policy that counts all regions': {
      procedure: lumbar,
      params: { 'esi.max_sessions': [{ sessions: 3, months: 12, per: 'all-regions' }] },
      history: history(three.map(({ reference }) => session('62321', reference.slice(-10)))),
    },
    'the shorter of two windows is full': {
      procedure: lumbar,
      params: {
        'esi.max_sessions': [
          { sessions: 3, months: 6, per: 'region' },
          { sessions: 4, months: 12, per: 'region' },
        ],
      },
      history: history(
        ['2026-06-01', '2026-07-01', '2026-08-01'].map((on) => session('62323', on)),
      ),
      says: 'The next session fits from 2026-12-01',
    },
  },
  undocumented: {
    'the region of the deciding session is not charted': {
      procedure: lumbar,
      history: history([...three, session('62323', '2026-05-05', { region: undocumented })]),
    },
  },
  unchecked: {
    'the EHR refused the procedures': {
      procedure: lumbar,
      history: history(three, { unread: ['procedures: refused'] }),
      says: 'refused',
    },
    'the deciding session is dated by month alone': {
      procedure: lumbar,
      history: history([
        ...three,
        session('62323', '2026-05-05', { dateOfService: undocumented, impreciseDate: '2026-05' }),
      ]),
    },
    'the planned date is a month': {
      procedure: planned('64483', { dateOfService: undocumented }),
      history: history(three),
    },
  },
  skipped: { 'a facet injection': { procedure: planned('64493') } },
});

testRule(esiFrequencyExceeded, perRegion, {
  unmet: {
    'planned for a leap day, which looks back to the 28th': {
      procedure: planned('64483', { dateOfService: documented(day('2028-02-29')) }),
      history: history(
        ['2027-03-01', '2027-05-05', '2027-06-05', '2027-07-05'].map((on) => session('62323', on)),
      ),
    },
  },
  met: {
    'the session of February 28 is the leap day\u2019s anniversary': {
      procedure: planned('64483', { dateOfService: documented(day('2028-02-29')) }),
      history: history(
        ['2027-02-28', '2027-05-05', '2027-06-05', '2027-07-05'].map((on) => session('62323', on)),
      ),
    },
  },
});

testRule(
  esiFrequencyExceeded,
  { ...perRegion, 'esi.dsnrb_counts': false },
  {
    met: {
      'the fourth was a diagnostic root block, which this payer does not count': {
        procedure: lumbar,
        history: history([...three, session('64483', '2026-05-05', diagnostic)]),
      },
    },
    unmet: {
      'the fourth has no intent, and so was an epidural like others': {
        procedure: lumbar,
        history: history([...three, session('64483', '2026-05-05')]),
      },
    },
    skipped: {
      'the planned one is a diagnostic root block': {
        procedure: planned('64483', diagnostic),
        history: history([...three, session('64483', '2026-05-05')]),
      },
    },
  },
);

testRule(esiFrequencyExceeded, perRegion, {
  unmet: {
    'a diagnostic root block counts where the payer counts it': {
      procedure: planned('64483', diagnostic),
      history: history([...three, session('64483', '2026-05-05', diagnostic)]),
    },
  },
});
