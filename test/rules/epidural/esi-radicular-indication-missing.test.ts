import { esiRadicularIndicationMissing } from '../../../src/rules/epidural/esi-radicular-indication-missing.ts';
import { documented, planned, somewhere, undocumented, unreadable } from '../../kit/chart.ts';
import { diagnosed, pain, tells } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  esiRadicularIndicationMissing,
  {},
  {
    met: {
      'radicular pain in words': {
        procedure: planned('62323', tells(pain('radicular', { region: 'lumbar-sacral' }))),
      },
      'words that name no region': { procedure: planned('62323', tells(pain('radicular'))) },
      'neurogenic claudication': {
        procedure: planned('62323', tells(pain('neurogenic-claudication'))),
      },
      'post-laminectomy syndrome by its code': {
        procedure: planned('62323', diagnosed('M96.1')),
        says: 'M96.1',
      },
      zoster: { procedure: planned('62321', diagnosed('B02.29')) },
      'lumbar radiculopathy by its code': { procedure: planned('62323', diagnosed('M54.16')) },
      sciatica: { procedure: planned('62323', diagnosed('M54.31')) },
      'stenosis with claudication': { procedure: planned('62323', diagnosed('M48.062')) },
      'radicular beside axial pain': {
        procedure: planned('62323', { ...tells(pain('axial')), ...diagnosed('M54.16') }),
      },
      'radiculopathy that was treated before': {
        procedure: planned('62323', tells(pain('radicular', { isTreated: true }))),
      },
      'the region of the order is not known': {
        procedure: planned('62323', { ...diagnosed('M54.12'), region: undocumented }),
      },
      'a level in another region than the code, which another rule judges': {
        procedure: planned('62321', { ...diagnosed('M54.16'), levels: documented(['L4-L5']) }),
      },
      'a diagnosis that could be read, where the notes could not': {
        procedure: planned('62323', {
          ...diagnosed('M54.16'),
          painStatements: unreadable('notes: 403'),
        }),
      },
    },
    unmet: {
      'back pain alone': { procedure: planned('62323', diagnosed('M54.50')), says: 'M54.50' },
      'axial pain in words': { procedure: planned('62323', tells(pain('axial'))) },
      'radiculopathy that is denied': {
        procedure: planned(
          '62323',
          tells(
            pain('radicular', {
              isDenied: true,
              evidence: { ...somewhere, quote: 'no radicular symptoms' },
            }),
          ),
        ),
        says: 'no radicular symptoms',
      },
    },
    undocumented: {
      'nothing is told of the pain': { procedure: planned('62323'), says: 'what the pain is like' },
      'pain of which only the place is told': {
        procedure: planned('62323', tells(pain('above-l5'))),
        says: 'what the pain is like',
      },
      'three diagnoses, of which two are named': {
        procedure: planned('62323', diagnosed('M54.41', 'M48.061', 'M51.26')),
        says: 'M54.41, M48.061 does not',
      },
      'back pain with sciatica': {
        procedure: planned('62323', diagnosed('M54.41')),
        says: 'M54.41 does not by itself',
      },
      'stenosis without claudication': { procedure: planned('62323', diagnosed('M48.061')) },
      'back pain alone beside back pain with sciatica': {
        procedure: planned('62323', diagnosed('M54.50', 'M54.41')),
      },
      'radiculopathy of the neck for a lumbar injection': {
        procedure: planned('62323', tells(pain('radicular', { region: 'cervical-thoracic' }))),
      },
      'a diagnosis in words alone': {
        procedure: planned('62323', {
          diagnoses: documented([{ text: 'low back problem', evidence: somewhere }]),
        }),
        says: 'low back problem',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('62323', {
          ...diagnosed('M54.50'),
          painStatements: unreadable('notes: 403'),
        }),
      },
      'the diagnoses could not be read': {
        procedure: planned('62323', { diagnoses: unreadable('conditions: 403') }),
        says: 'conditions: 403',
      },
    },
    skipped: { 'a facet injection': { procedure: planned('64493', diagnosed('M54.50')) } },
  },
);
