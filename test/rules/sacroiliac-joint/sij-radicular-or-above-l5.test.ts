import { sijRadicularOrAboveL5 } from '../../../src/rules/sacroiliac-joint/sij-radicular-or-above-l5.ts';
import { planned, unreadable } from '../../kit/chart.ts';
import { diagnosed, loosely, pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const lumbar = { region: 'lumbar-sacral' } as const;

testRule(
  sijRadicularOrAboveL5,
  {},
  {
    met: {
      'nothing is told': { procedure: planned('27096') },
      'sacroiliac pain by its code': { procedure: planned('27096', diagnosed('M46.1', 'M53.3')) },
      'radiculopathy of the neck': { procedure: planned('27096', diagnosed('M54.12')) },
      'radicular pain that is denied': {
        procedure: planned('27096', tells(pain('radicular', { ...lumbar, isDenied: true }))),
      },
      'pain of which nobody says that it lies above L5': {
        procedure: planned('27096', diagnosed('M54.50')),
      },
    },
    unmet: {
      'lumbar radiculopathy': { procedure: planned('27096', diagnosed('M54.16')), says: 'M54.16' },
      'pain above L5': { procedure: planned('27096', tells(pain('above-l5'))), says: 'above l5' },
      'radicular pain in words, whatever the diagnoses': {
        procedure: planned('27096', {
          ...tells(pain('radicular', lumbar)),
          diagnoses: unreadable('conditions: 403'),
        }),
      },
      claudication: {
        procedure: planned('27096', tells(pain('neurogenic-claudication', lumbar))),
      },
    },
    undocumented: {
      'radicular pain of a region nobody names': {
        procedure: planned('27096', tells(pain('radicular'))),
        says: 'not where',
      },
      'a diagnosis of what the note denies': {
        procedure: planned('27096', {
          ...tells(pain('radicular', { isDenied: true })),
          ...diagnosed('M54.16'),
        }),
        says: 'also denies it',
      },
      'words that may be about another procedure': {
        procedure: planned('27096', { painStatements: loosely([pain('above-l5')]) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('27096', { painStatements: unreadable('notes: 403') }),
      },
      'the diagnoses could not be read': {
        procedure: planned('27096', { diagnoses: unreadable('conditions: 403') }),
        says: 'conditions: 403',
      },
    },
    skipped: { 'an epidural': { procedure: planned('62323', diagnosed('M54.16')) } },
  },
);
