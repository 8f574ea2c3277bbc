import { dxNotCoveredForProcedure } from '../../../src/rules/cross-cutting/dx-not-covered-for-procedure.ts';
import {
  claimLine,
  documented,
  performed,
  planned,
  somewhere,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnoses = (...codes: string[]) => codes.map((code) => ({ code, evidence: somewhere }));
const diagnosed = (...codes: string[]) => ({ diagnoses: documented(diagnoses(...codes)) });
const linked = (code: string, ...icd: string[]) => ({
  ...claimLine(code),
  diagnoses: diagnoses(...icd),
});

testRule(
  dxNotCoveredForProcedure,
  {
    'facet.dx_closed_list': 'A58403',
    'tpi.dx_closed_list': 'A57701',
    'sij.dx_closed_list': 'A59244',
    'esi.dx_list': 'ESI-REPRESENTATIVE',
  },
  {
    met: {
      'lumbar spondylosis for a facet injection': {
        procedure: planned('64493', diagnosed('M47.816')),
      },
      'the same for an ablation': { procedure: planned('64635', diagnosed('M47.816')) },
      'one listed code among others': {
        procedure: planned('64493', diagnosed('M54.50', 'M47.817')),
      },
      'myalgia for trigger points': { procedure: planned('20552', diagnosed('M79.18')) },
      'sacroiliitis for the sacroiliac joint': { procedure: planned('27096', diagnosed('M46.1')) },
      'a facet cyst that the chart names': {
        procedure: planned('64493', {
          ...diagnosed('M53.86'),
          synovialCyst: documented('facet synovial cyst at L4-L5'),
        }),
      },
      'every line points to a listed code': {
        procedure: performed('64493', diagnosed('M54.50', 'M47.816')),
        lines: [linked('64493', 'M47.816'), linked('64494', 'M54.50', 'M47.816')],
      },
      'radiculopathy for an epidural': { procedure: planned('62323', diagnosed('M54.16')) },
    },
    unmet: {
      'back pain for an epidural, whose list is not closed': {
        procedure: planned('62323', diagnosed('M54.50')),
        says: '"atMost":"warning"',
      },
      'low back pain for a facet injection': {
        procedure: planned('64493', diagnosed('M54.50')),
        says: 'M54.50 is not on this payer’s closed list of diagnoses for 64493',
      },
      'an unspecified site': { procedure: planned('64635', diagnosed('M47.819')) },
      'two codes that are not listed': {
        procedure: planned('20553', diagnosed('M54.2', 'M62.838')),
        says: 'M54.2 and M62.838 are not',
      },
      'the diagnosis of trigger points for the sacroiliac joint under imaging': {
        procedure: planned('27096', diagnosed('M79.18')),
      },
      'one line points to no listed code': {
        procedure: performed('64493', diagnosed('M54.50', 'M47.816')),
        lines: [linked('64493', 'M47.816'), linked('64494', 'M54.50')],
        says: 'for 64494',
      },
      'a line points to none of the listed codes of the procedure': {
        procedure: performed('64493', diagnosed('M54.50', 'M47.816')),
        lines: [linked('64493', 'M54.50')],
      },
      'an ended code beside a valid one that is not listed': {
        procedure: planned('64493', diagnosed('M54.5', 'M54.2')),
        says: 'M54.2 is not',
      },
    },
    undocumented: {
      'no diagnosis': { procedure: planned('64493'), says: 'No diagnosis is given for 64493' },
      'a diagnosis in words only': {
        procedure: planned('64493', {
          diagnoses: documented([{ text: 'facet arthropathy', evidence: somewhere }]),
        }),
        says: 'facet arthropathy',
      },
      'the code of a facet cyst that the chart does not name': {
        procedure: planned('64493', diagnosed('M53.86')),
        says: 'synovial cyst alone',
      },
    },
    unchecked: {
      'the diagnoses could not be read': {
        procedure: planned('64493', { diagnoses: unreadable('conditions: 403') }),
      },
      'whether there is a cyst could not be read': {
        procedure: planned('64493', {
          ...diagnosed('M53.86'),
          synovialCyst: unreadable('reports: 403'),
        }),
      },
    },
    skipped: {
      'a code that ended is told of elsewhere': {
        procedure: planned('64493', diagnosed('M54.5')),
      },
      'diagnoses for an epidural that could not be read': {
        procedure: planned('62323', { diagnoses: unreadable('conditions: 403') }),
      },
      'no diagnosis for an epidural': { procedure: planned('62323') },
      'this policy has no closed list': {
        procedure: planned('64493', diagnosed('M54.50')),
        params: { 'facet.dx_closed_list': null },
      },
      'a list that is not known': {
        procedure: planned('64493', diagnosed('M54.50')),
        params: { 'facet.dx_closed_list': 'A00000' },
      },
      'a nerve block': { procedure: planned('64450', diagnosed('M54.50')) },
    },
  },
);
