import type { CareCourse } from '../../../src/chart/indication.ts';
import { scsConservativeFailureMissing } from '../../../src/rules/spinal-cord-stimulator/scs-conservative-failure-missing.ts';
import { documented, history, planned, session, somewhere, unreadable } from '../../kit/chart.ts';
import { implant, stage, trial } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const therapy: CareCourse = { modality: 'physical therapy', evidence: somewhere };
const tried = { conservativeCare: documented([therapy]) };

testRule(
  scsConservativeFailureMissing,
  {},
  {
    met: {
      'physical therapy before a trial': {
        procedure: planned('63650', tried),
        says: 'physical therapy',
      },
      'before an implant': { procedure: implant(tried), history: history([trial(60)]) },
      'in words that belong to nobody knows what': {
        procedure: planned('63650', {
          conservativeCare: { ...documented([therapy]), loose: true },
        }),
      },
    },
    unmet: {
      'nothing is charted': { procedure: planned('63650'), says: 'physical therapy, medications' },
      'an empty list': { procedure: planned('63650', { conservativeCare: documented([]) }) },
    },
    undocumented: {
      'injections alone are charted': {
        procedure: planned('63650'),
        history: history([session('62323', '2026-01-05')]),
        says: 'Earlier injections',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('63650', { conservativeCare: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'programming, of which nothing could be read': {
        procedure: planned('95972', { conservativeCare: unreadable('403') }),
      },
      'a system is replaced': { procedure: implant(stage('replacement')) },
      'leads, where a generator was implanted before': {
        procedure: planned('63650'),
        history: history([session('63685', '2019-05-01')]),
      },
      'a generator of which nobody says that it is new': { procedure: planned('63685') },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
