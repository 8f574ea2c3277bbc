import { facetUntreatedRadiculopathy } from '../../../src/rules/facet/facet-untreated-radiculopathy.ts';
import { documented, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { diagnosed, loosely, pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const lumbar = { region: 'lumbar-sacral' } as const;
const cyst = { synovialCyst: documented('synovial cyst at L4-L5') };

testRule(
  facetUntreatedRadiculopathy,
  { 'facet.radiculopathy_excludes': true },
  {
    met: {
      'axial pain': { procedure: planned('64493', diagnosed('M47.816')) },
      'nothing is told': { procedure: planned('64493') },
      'radiculopathy of the neck before a lumbar injection': {
        procedure: planned('64493', diagnosed('M54.12')),
      },
      'radiculopathy of a region nobody names': {
        procedure: planned('64493', tells(pain('radicular'))),
      },
      'radiculopathy that is denied': {
        procedure: planned('64493', tells(pain('radicular', { ...lumbar, isDenied: true }))),
      },
      'radiculopathy that was treated': {
        procedure: planned('64493', {
          ...tells(pain('radicular', { ...lumbar, isTreated: true })),
          ...diagnosed('M54.16'),
        }),
      },
      'a synovial cyst': {
        procedure: planned('64493', { ...diagnosed('M54.16'), ...cyst }),
        says: 'synovial cyst at L4-L5',
      },
      'a denial that may be about another procedure': {
        procedure: planned('64493', {
          painStatements: loosely([pain('radicular', { ...lumbar, isDenied: true })]),
        }),
      },
      'zoster is no radiculopathy': {
        procedure: planned('64493', tells(pain('zoster', lumbar))),
      },
    },
    unmet: {
      'lumbar radiculopathy by its code': {
        procedure: planned('64493', diagnosed('M54.16')),
        says: 'here: M54.16.',
      },
      'a diagnosis that is among the statements too is shown once': {
        procedure: planned('64493', {
          ...tells(pain('radicular', lumbar)),
          ...diagnosed('M54.16'),
        }),
        says: 'here: M54.16.',
      },
      'radicular pain in words': {
        procedure: planned('64493', tells(pain('radicular', lumbar))),
        says: 'radicular (Observation/test)',
      },
      'radicular pain in words, whatever the diagnoses': {
        procedure: planned('64493', {
          ...tells(pain('radicular', lumbar)),
          diagnoses: unreadable('conditions: 403'),
        }),
      },
      'neurogenic claudication': {
        procedure: planned('64493', tells(pain('neurogenic-claudication', lumbar))),
      },
      'radiculopathy of the neck before a cervical injection': {
        procedure: planned('64490', diagnosed('M54.12')),
      },
      'treated claudication beside radiculopathy': {
        procedure: planned(
          '64493',
          tells(
            pain('neurogenic-claudication', { ...lumbar, isTreated: true }),
            pain('radicular', lumbar),
          ),
        ),
      },
      'denied claudication beside radiculopathy': {
        procedure: planned(
          '64493',
          tells(
            pain('neurogenic-claudication', { ...lumbar, isDenied: true }),
            pain('radicular', lumbar),
          ),
        ),
      },
    },
    undocumented: {
      'a diagnosis of what the note denies': {
        procedure: planned('64493', {
          ...tells(pain('radicular', { isDenied: true })),
          ...diagnosed('M54.16'),
        }),
        says: 'also denies it',
      },
      'words that may be about another procedure': {
        procedure: planned('64493', { painStatements: loosely([pain('radicular', lumbar)]) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('64493', { painStatements: unreadable('notes: 403') }),
      },
      'a diagnosis that could not be read might tell of it': {
        procedure: planned('64493', { diagnoses: unreadable('conditions: 403') }),
        says: 'conditions: 403',
      },
      'a synovial cyst might be in what could not be read': {
        procedure: planned('64493', {
          ...diagnosed('M54.16'),
          synovialCyst: unreadable('notes: 403'),
        }),
      },
    },
    skipped: {
      'a policy that does not exclude it': {
        procedure: planned('64493', diagnosed('M54.16')),
        params: { 'facet.radiculopathy_excludes': false },
      },
      'the region is not charted': {
        procedure: planned('64493', { ...diagnosed('M54.16'), region: undocumented }),
      },
      'an ablation': { procedure: planned('64635', diagnosed('M54.16')) },
    },
  },
);
