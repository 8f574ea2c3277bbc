import type { PainStatement } from '../../../src/chart/indication.ts';
import { scsIndicationMissing } from '../../../src/rules/spinal-cord-stimulator/scs-indication-missing.ts';
import { documented, documentedInPart, planned, somewhere, unreadable } from '../../kit/chart.ts';
import { diagnosed, inWords } from '../../kit/diagnoses.ts';
import { implant, stage } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const trialFor = (...codes: string[]) => planned('63650', { diagnoses: diagnosed(...codes) });
const told = (over: Partial<PainStatement>) => ({
  painStatements: documented<PainStatement[]>([
    { pattern: 'post-laminectomy', evidence: somewhere, ...over },
  ]),
});

testRule(
  scsIndicationMissing,
  { 'scs.indications': 'SCS-REPRESENTATIVE' },
  {
    met: {
      'words that name it, though the diagnoses could not be read': {
        procedure: planned('63650', {
          diagnoses: unreadable('403'),
          painStatements: documented([
            { pattern: 'post-laminectomy', evidence: { reference: 'x' } },
          ]),
        }),
      },
      'post-laminectomy syndrome': { procedure: trialFor('M96.1') },
      'complex regional pain among others': { procedure: trialFor('M54.50', 'G90.522') },
      'in words': {
        procedure: planned('63650', { diagnoses: inWords('Failed back surgery syndrome') }),
      },
      'the note tells of it': {
        procedure: planned('63650', { diagnoses: diagnosed('M54.50'), ...told({}) }),
      },
    },
    unmet: {
      'low back pain': { procedure: trialFor('M54.50'), says: 'M54.50' },
      'chronic pain syndrome alone': { procedure: trialFor('G89.4') },
      'low back pain in words': {
        procedure: planned('63650', { diagnoses: inWords('back pain') }),
      },
      'the note denies it': {
        procedure: planned('63650', {
          diagnoses: diagnosed('M54.50'),
          ...told({ isDenied: true }),
        }),
      },
      'the note tells of axial pain': {
        procedure: planned('63650', {
          diagnoses: diagnosed('M54.50'),
          ...told({ pattern: 'axial' }),
        }),
      },
      'a permanent implant': { procedure: implant({ diagnoses: diagnosed('M54.50') }) },
    },
    undocumented: { 'no diagnosis': { procedure: planned('63650'), says: 'names no diagnosis' } },
    unchecked: {
      'a note that could not be read may name the indication': {
        procedure: planned('63650', {
          diagnoses: diagnosed('M54.50'),
          painStatements: documentedInPart<PainStatement[]>(
            [{ pattern: 'axial', evidence: somewhere }],
            'notes: 403',
          ),
        }),
        says: 'notes: 403',
      },
      'the diagnoses could not be read': {
        procedure: planned('63650', { diagnoses: unreadable('conditions: 403') }),
      },
      'the note could not be read': {
        procedure: planned('63650', {
          diagnoses: diagnosed('M54.50'),
          painStatements: unreadable('notes: 403'),
        }),
      },
    },
    skipped: {
      'programming, of which nothing could be read': {
        procedure: planned('95972', { diagnoses: unreadable('403') }),
      },
      'a system is replaced': {
        procedure: implant({ diagnoses: diagnosed('M54.50'), ...stage('replacement') }),
      },
      programming: { procedure: planned('95972') },
      'an epidural': { procedure: planned('62323', { diagnoses: diagnosed('M54.50') }) },
    },
  },
);
