import type { ServiceLine } from '../../../src/chart/service-line.ts';
import { guidanceReportMissing } from '../../../src/rules/imaging-guidance/guidance-report-missing.ts';
import {
  claimLine,
  codes,
  day,
  documented,
  orderLine,
  performed,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const use = { guidance: documented('fluoroscopy' as const) };
const image = { archivedImages: documented({}) };
const findings = { guidanceFindings: documented('needle tip in the joint space') };
const all = { ...use, ...image, ...findings };
const lines: ServiceLine[] = [claimLine('20610', 'RT'), claimLine('77002')];
const { day: _, ...undated } = claimLine('76942');
const strict = { 'guidance.separate_report_required': true };

testRule(
  guidanceReportMissing,
  { 'guidance.separate_report_required': false },
  {
    met: {
      'use, image and findings': { procedure: performed('20610', all), lines },
      'findings in a report of their own': {
        procedure: performed('20610', {
          ...all,
          guidanceFindings: documented('needle tip in the joint space'),
          report: documented('DocumentReference/note'),
        }),
        params: strict,
        lines,
      },
      'findings in the note and in a report of their own': {
        procedure: performed('20610', {
          ...all,
          guidanceFindings: {
            ...findings.guidanceFindings,
            evidence: [{ reference: 'Procedure/test' }, { reference: 'DiagnosticReport/1' }],
          },
          report: documented('Procedure/test'),
        }),
        params: strict,
        lines,
      },
      'a line that is charted as done': {
        procedure: performed('20610', all),
        lines: [{ ...claimLine('77002'), kind: 'procedure' }],
      },
      'a line without a day': {
        procedure: performed('20610', all),
        lines: [undated],
      },
      'the day of the procedure is not known': {
        procedure: performed('20610', { ...all, dateOfService: undocumented }),
        lines,
      },
    },
    undocumented: {
      'nothing of the three': {
        procedure: performed('20610'),
        lines,
        says: 'a statement that guidance was used; a permanent image; what it showed',
      },
      'no image': {
        procedure: performed('20610', { ...use, ...findings }),
        lines,
        says: 'Missing: a permanent image.',
      },
      'no findings': { procedure: performed('20610', { ...use, ...image }), lines },
      'no use': {
        procedure: performed('20610', { ...image, ...findings }),
        lines,
        says: 'Missing: a statement that guidance was used.',
      },
      'a note that says none was used': {
        procedure: performed('20610', { ...all, guidance: documented('none') }),
        lines,
      },
      'ultrasound beside a nerve block': {
        procedure: performed('64405'),
        lines: [claimLine('76942')],
        says: '76942',
      },
      'fluoroscopy at the spine': { procedure: performed('64520'), lines: [claimLine('77003')] },
      'findings within the note where a report of their own is asked for': {
        procedure: performed('20610', { ...all, report: documented('Procedure/test') }),
        params: strict,
        lines,
        says: 'a separate report',
      },
      'findings within the resource of the procedure': {
        procedure: performed('20610', { ...all, references: ['Procedure/test'] }),
        params: strict,
        lines,
        says: 'a separate report',
      },
      'beside another injection whose code includes it': {
        procedure: performed('62323'),
        alongside: [performed('64483')],
        lines: [claimLine('77003')],
      },
      'a block in words alone, beside an injection whose code includes it': {
        procedure: performed('64405', { codes: [] }),
        alongside: [performed('20610')],
        lines,
      },
      'one of two codes leaves guidance to a line of its own': {
        procedure: performed('64405', { codes: codes('64415', '64405') }),
        alongside: [performed('20610')],
        lines,
      },
      'beside an injection whose code includes it, where nothing else can bear it': {
        procedure: performed('62323'),
        lines: [claimLine('77003')],
      },
    },
    unchecked: {
      'the images could not be read': {
        procedure: performed('20610', { archivedImages: unreadable('imaging: 403') }),
        lines,
      },
    },
    skipped: {
      'no guidance line': { procedure: performed('20610'), lines: [claimLine('20610')] },
      'lines are not known': { procedure: performed('20610') },
      'guidance that is only ordered': {
        procedure: performed('20610'),
        lines: [orderLine('77002')],
      },
      'a line of another day': {
        procedure: performed('20610', { dateOfService: documented(day('2026-11-20')) }),
        lines,
      },
      'the line belongs to the joint injection beside it': {
        procedure: performed('62323'),
        alongside: [performed('20610')],
        lines,
      },
      'the line belongs to the joint injection beside one without imaging': {
        procedure: performed('62322'),
        alongside: [performed('20610')],
        lines,
      },
      'guidance as a procedure of its own': { procedure: performed('77002'), lines },
    },
  },
);
