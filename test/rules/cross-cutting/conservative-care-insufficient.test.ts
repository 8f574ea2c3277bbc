import { conservativeCareInsufficient } from '../../../src/rules/cross-cutting/conservative-care-insufficient.ts';
import {
  documented,
  documentedInPart,
  planned,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { course, diagnosed, pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

type Course = ReturnType<typeof course>;
const care = (...courses: Course[]) => ({ conservativeCare: documented(courses) });
const lasting = (modality: string, length: object): Course =>
  course(modality, undefined, undefined, { lasted: Temporal.Duration.from(length) });
const PT = 'physical therapy';

testRule(
  conservativeCareInsufficient,
  {
    'conservative.min_weeks.esi': 4,
    'conservative.min_weeks.facet': 6,
    'conservative.min_weeks.sij': 4,
  },
  {
    met: {
      'four weeks to the day': {
        procedure: planned('62323', care(course(PT, '2026-10-01', '2026-10-29'))),
        says: '28 days',
      },
      'two courses that follow one another': {
        procedure: planned(
          '62323',
          care(
            course('home exercise', '2026-10-16', '2026-10-29'),
            course(PT, '2026-10-01', '2026-10-15'),
          ),
        ),
        says: '28 days',
      },
      'a course that goes on': {
        procedure: planned('62323', care(course(PT, '2026-10-24'))),
        says: '28 days',
      },
      'a course of which only the length is told': {
        procedure: planned('62323', care(lasting(PT, { weeks: 4 }))),
      },
      'a course with its length and its end': {
        procedure: planned(
          '62323',
          care(
            course(PT, undefined, '2026-10-29', { lasted: Temporal.Duration.from({ weeks: 4 }) }),
          ),
        ),
        says: '28 days',
      },
      'a course with its length and its beginning': {
        procedure: planned(
          '62323',
          care(
            course(PT, '2026-10-01', undefined, { lasted: Temporal.Duration.from({ weeks: 4 }) }),
          ),
        ),
        says: '28 days',
      },
      'a course known by its end that follows another': {
        procedure: planned(
          '62323',
          care(
            course(PT, '2026-10-01', '2026-10-15'),
            course('NSAIDs', undefined, '2026-10-29', {
              lasted: Temporal.Duration.from({ weeks: 2 }),
            }),
          ),
        ),
      },
      'care that was not tolerated': {
        procedure: planned(
          '62323',
          care(course(PT, undefined, undefined, { isNotTolerated: true })),
        ),
        says: 'not tolerated',
      },
      'six weeks before a facet injection': {
        procedure: planned('64493', care(course(PT, '2026-09-01', '2026-10-13'))),
      },
      'a length counted from today where the date names no day': {
        procedure: planned('62323', {
          ...care(course(PT, '2026-10-24')),
          dateOfService: undocumented,
        }),
        today: '2026-11-21',
      },
    },
    unmet: {
      'a day short of four weeks': {
        procedure: planned('62323', care(course(PT, '2026-10-01', '2026-10-28'))),
        says: '27 days before it are charted',
      },
      'courses at the same time count once': {
        procedure: planned(
          '62323',
          care(
            course(PT, '2026-10-01', '2026-10-20'),
            course('acupuncture', '2026-10-05', '2026-10-15'),
          ),
        ),
        says: '19 days',
      },
      'courses with a gap': {
        procedure: planned(
          '62323',
          care(course(PT, '2026-09-01', '2026-09-14'), course(PT, '2026-09-16', '2026-09-30')),
        ),
        says: '27 days',
      },
      'a course that goes on since a day too late': {
        procedure: planned('62323', care(course(PT, '2026-10-25'))),
      },
      'what comes after the procedure does not count': {
        procedure: planned('62323', care(course(PT, '2026-11-01', '2027-01-31'))),
        says: '20 days',
      },
      'a course that begins later': {
        procedure: planned('62323', care(course(PT, '2026-12-01', '2027-01-31'))),
        says: '0 days',
      },
      'a length too short': { procedure: planned('62323', care(lasting(PT, { days: 27 }))) },
      'a facet injection after four weeks': {
        procedure: planned('64493', care(course(PT, '2026-10-01', '2026-10-29'))),
        says: '6 weeks',
      },
      'an ablation': { procedure: planned('64635', care(course(PT, '2026-10-01', '2026-10-29'))) },
      'a sacroiliac injection': {
        procedure: planned('27096', care(course(PT, '2026-10-01', '2026-10-15'))),
      },
      'zoster exempts no facet injection': {
        procedure: planned('64493', {
          ...care(course(PT, '2026-10-01', '2026-10-29')),
          ...tells(pain('zoster')),
        }),
      },
      'denied zoster exempts nothing': {
        procedure: planned('62323', {
          ...care(lasting(PT, { days: 27 })),
          ...tells(pain('zoster', { isDenied: true })),
        }),
      },
      'zoster of another region': {
        procedure: planned('62323', {
          ...care(lasting(PT, { days: 27 })),
          ...tells(pain('zoster', { region: 'cervical-thoracic' })),
        }),
      },
    },
    undocumented: {
      'no care at all': { procedure: planned('62323'), says: 'not tolerated' },
      'a course without dates': {
        procedure: planned('62323', care(course(PT))),
        says: 'Missing are dates or length of: physical therapy',
      },
      'a course of which only the end is known': {
        procedure: planned('62323', care(course(PT, undefined, '2026-10-29'))),
      },
      'a course that ends before it begins': {
        procedure: planned('62323', care(course(PT, '2026-10-29', '2026-10-01'))),
        says: 'dates of conservative care',
      },
      'a short course beside one without dates': {
        procedure: planned('62323', care(course(PT, '2026-10-01', '2026-10-15'), course('NSAIDs'))),
        says: '14 days are dated',
      },
      'lengths that suffice only one after the other': {
        procedure: planned(
          '62323',
          care(lasting(PT, { weeks: 2 }), lasting('NSAIDs', { weeks: 2 })),
        ),
        says: '28 days if they followed one another',
      },
    },
    unchecked: {
      'a note that could not be read may tell of more care': {
        procedure: planned('62323', {
          conservativeCare: documentedInPart(
            [course(PT, '2026-10-02', '2026-10-29')],
            'notes: a scan without text',
          ),
        }),
        says: 'notes: a scan without text',
      },
      'the EHR refused procedures': {
        procedure: planned('62323', { conservativeCare: unreadable('procedures: 403') }),
      },
      'the pain might be zoster': {
        procedure: planned('62323', { painStatements: unreadable('notes: 403') }),
        says: 'notes: 403',
      },
    },
    skipped: {
      'zoster, told in words': { procedure: planned('62323', tells(pain('zoster'))) },
      'zoster, by its code': { procedure: planned('62323', diagnosed('B02.29')) },
      'a policy without a number': {
        procedure: planned('64493'),
        params: { 'conservative.min_weeks.facet': null },
      },
      'trigger points': { procedure: planned('20552') },
    },
  },
);
