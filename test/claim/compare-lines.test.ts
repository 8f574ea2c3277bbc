import { describe, expect, it } from 'vitest';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { ServiceLine } from '../../src/chart/service-line.ts';
import { compareLines } from '../../src/claim/compare-lines.ts';
import type { ComparedLine } from '../../src/claim/compared-line.ts';
import { correctedLines } from '../../src/claim/corrected-lines.ts';
import { whyOf } from '../../src/claim/why-of.ts';
import { claimLine, day, unreadable } from '../kit/chart.ts';
import { drug } from '../kit/drugs.ts';
import { editsOf } from '../kit/edits.ts';
import { type Coding, coded, done, shown, type Told } from '../kit/sessions.ts';

const facet: Told = { guidance: 'fluoroscopy', drugs: [drug('bupivacaine', { doseMg: 5 })] };
const block: Told = { ...facet, intent: 'diagnostic', levels: ['L4-L5'], side: 'left' };
const knee: Told = {
  joints: ['knee'],
  side: 'left',
  drugs: [drug('triamcinolone', { doseMg: 80 })],
};

const units = (line: ServiceLine, count: number): ServiceLine => ({ ...line, units: count });
const pointing = (line: ServiceLine, ...icd: string[]): ServiceLine => ({
  ...line,
  diagnoses: icd.map((one) => ({ code: one, evidence: { reference: 'Claim/1' } })),
});

const compared = (
  done: PainProcedure[],
  planned: ServiceLine[],
  coding: Coding = {},
): ComparedLine[] => compareLines(planned, coded(done, { ...coding, planned }));

/** `differs 64493-LT -> 64493-LT-KX x1` */
const row = (line: ComparedLine): string => {
  const planned =
    'planned' in line ? [line.planned.code, ...line.planned.modifiers].join('-') : '-';
  return `${line.is} ${planned}${'supported' in line ? ` -> ${shown(line.supported)}` : ''}`;
};

interface Case {
  done: PainProcedure[];
  planned: ServiceLine[];
  coding?: Coding;
  rows: string[];
  /** Words that a coder must be given. */
  says?: string;
}

const cases: Record<string, Case> = {
  'a claim as documented': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1'],
  },
  'under-coding: a second level without its add-on': {
    done: [done('64493', { ...block, levels: ['L4-L5', 'L5-S1'] })],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'missing - -> 64494-LT-KX x1'],
    says: 'Documented, not planned. L4-L5, L5-S1',
  },
  'over-coding: a level counted by its nerve': {
    done: [done('64493', { ...block, levels: ['L3', 'L4'] })],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('64494', 'LT', 'KX')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'extra 64494-LT-KX'],
    says: 'Not supported. Of this kind the documentation supports 64493.',
  },
  'both sides without 50': {
    done: [done('64493', { ...block, side: 'bilateral' })],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['differs 64493-LT-KX -> 64493-50-KX x1'],
    says: 'Modifier 50 instead of LT.',
  },
  'both sides as two lines where the payer wants one': {
    done: [done('64493', { ...block, side: 'bilateral' })],
    planned: [claimLine('64493', 'RT', 'KX'), claimLine('64493', 'LT', 'KX')],
    rows: ['differs 64493-RT-KX -> 64493-50-KX x1', 'extra 64493-LT-KX'],
    says: 'The documentation supports 1 line of 64493.',
  },
  'both sides under a payer whose form is not known, in one form': {
    done: [done('64493', { ...block, side: 'bilateral', intent: 'therapeutic' })],
    planned: [claimLine('64493', 'RT'), claimLine('64493', 'LT')],
    coding: { policy: 'UHC-COMM-2026' },
    rows: ['same 64493-RT -> 64493 x1 ?50/RT/LT', 'same 64493-LT -> 64493 x1 ?50/RT/LT'],
  },
  'both sides under a payer whose form is not known, in the other form': {
    done: [done('64493', { ...block, side: 'bilateral', intent: 'therapeutic' })],
    planned: [claimLine('64493', '50')],
    coding: { policy: 'UHC-COMM-2026' },
    rows: ['same 64493-50 -> 64493 x1 ?50/RT/LT'],
  },
  'KX that is missing': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT')],
    rows: ['differs 64493-LT -> 64493-LT-KX x1'],
    says: 'Documented: modifier KX.',
  },
  'KX on a therapeutic injection': {
    done: [done('64493', { ...block, intent: 'therapeutic' })],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['differs 64493-LT-KX -> 64493-LT x1'],
    says: 'Not documented: modifier KX.',
  },
  'KX where the intent is open': {
    done: [done('64493', { ...facet, levels: ['L4-L5'], side: 'left' })],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['same 64493-LT-KX -> 64493-LT x1 ?KX'],
    says: 'KX open: the intent is not documented.',
  },
  'a side on a code without sides': {
    done: [
      done('62323', {
        approach: 'caudal',
        guidance: 'fluoroscopy',
        drugs: [drug('dexamethasone', { doseMg: 4 })],
      }),
    ],
    planned: [claimLine('62323', 'RT'), units(claimLine('J1100'), 4)],
    rows: ['differs 62323-RT -> 62323 x1', 'same J1100 -> J1100 x4 ?JW/JZ'],
  },
  'modifier 59 that no edit of the CMS files asks for': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX', '59')],
    coding: { edits: editsOf({}) },
    rows: ['differs 64493-LT-KX-59 -> 64493-LT-KX x1'],
  },
  'modifier 59 on the only line, where an edit with a line of another claim is not known': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX', '59')],
    coding: { edits: editsOf({}, true) },
    rows: ['same 64493-LT-KX-59 -> 64493-LT-KX x1 ?59/XS/XU'],
    says: 'no CMS quarterly file is loaded',
  },
  'a distinct structure beside another service, and no CMS file that would tell of an edit': {
    done: [
      done('64493', block),
      done('20610', { ...knee, drugs: [] }, { reference: 'Procedure/knee' }),
    ],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('20610', 'LT', '59')],
    coding: { edits: editsOf({}, true) },
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'same 20610-LT-59 -> 20610-LT x1 ?59/XS/XU'],
    says: 'no CMS quarterly file is loaded',
  },
  'the same with the CMS files, which hold no edit': {
    done: [
      done('64493', block),
      done('20610', { ...knee, drugs: [] }, { reference: 'Procedure/knee' }),
    ],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('20610', 'LT', '59')],
    coding: { edits: editsOf({}) },
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'differs 20610-LT-59 -> 20610-LT x1'],
  },
  'modifiers that documentation does not decide': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX', 'GA')],
    rows: ['same 64493-LT-KX-GA -> 64493-LT-KX x1'],
  },
  'a missing drug line': {
    done: [done('20610', knee)],
    planned: [claimLine('20610', 'LT')],
    rows: ['same 20610-LT -> 20610-LT x1', 'missing - -> J3301 x8 ?JW/JZ'],
  },
  'a drug line that names the side': {
    done: [done('20610', knee)],
    planned: [claimLine('20610', 'LT'), units(claimLine('J3301', 'LT'), 8)],
    rows: ['same 20610-LT -> 20610-LT x1', 'same J3301-LT -> J3301 x8 ?JW/JZ'],
  },
  'a side on a code that has none': {
    done: [done('62323', { ...facet, approach: 'interlaminar', levels: ['L4-L5'], drugs: [] })],
    planned: [claimLine('62323', 'LT')],
    rows: ['differs 62323-LT -> 62323 x1'],
  },
  'drug units below the dose': {
    done: [done('20610', knee)],
    planned: [claimLine('20610', 'LT'), units(claimLine('J3301'), 4)],
    rows: ['same 20610-LT -> 20610-LT x1', 'differs J3301 -> J3301 x8 ?JW/JZ'],
    says: 'Units 8, not 4.',
  },
  'drug units that add up on two lines': {
    done: [done('20610', knee)],
    planned: [claimLine('20610', 'LT'), units(claimLine('J3301'), 4), units(claimLine('J3301'), 4)],
    rows: [
      'same 20610-LT -> 20610-LT x1',
      'same J3301 -> J3301 x4 ?JW/JZ',
      'same J3301 -> J3301 x4 ?JW/JZ',
    ],
  },
  'JZ where nobody tells of the container': {
    done: [done('20610', knee)],
    planned: [claimLine('20610', 'LT'), units(claimLine('J3301', 'JZ'), 8)],
    rows: ['same 20610-LT -> 20610-LT x1', 'same J3301-JZ -> J3301 x8 ?JW/JZ'],
  },
  'JW where nobody tells what was discarded': {
    done: [done('20610', knee)],
    planned: [claimLine('20610', 'LT'), units(claimLine('J3301'), 8), claimLine('J3301', 'JW')],
    rows: ['same 20610-LT -> 20610-LT x1', 'same J3301 -> J3301 x8 ?JW/JZ', 'open J3301-JW'],
    says: 'whether the container was for one dose',
  },
  'a discarded rest without its line': {
    done: [
      done('20610', {
        ...knee,
        drugs: [drug('triamcinolone', { doseMg: 20, discardedMg: 20, container: 'single-dose' })],
      }),
    ],
    planned: [claimLine('20610', 'LT'), units(claimLine('J3301'), 2)],
    rows: ['same 20610-LT -> 20610-LT x1', 'same J3301 -> J3301 x2', 'missing - -> J3301-JW x2'],
  },
  'an anesthetic beside a steroid': {
    done: [
      done('20610', {
        ...knee,
        drugs: [drug('triamcinolone', { doseMg: 80 }), drug('lidocaine', { doseMg: 10 })],
      }),
    ],
    planned: [
      claimLine('20610', 'LT'),
      units(claimLine('J3301'), 8),
      units(claimLine('J2003'), 10),
    ],
    rows: ['same 20610-LT -> 20610-LT x1', 'same J3301 -> J3301 x8 ?JW/JZ', 'extra J2003'],
    says: 'a part of the injection',
  },
  'an anesthetic beside a steroid, and a payer that may take it apart': {
    done: [
      done('20610', {
        ...knee,
        drugs: [drug('triamcinolone', { doseMg: 80 }), drug('lidocaine', { doseMg: 10 })],
      }),
    ],
    planned: [claimLine('20610', 'LT'), units(claimLine('J2003'), 10)],
    coding: { policy: 'AETNA-2026' },
    rows: ['same 20610-LT -> 20610-LT x1', 'open J2003', 'missing - -> J3301 x8 ?JW/JZ'],
    says: 'the payer may take it apart',
  },
  'an anesthetic as the agent of a block': {
    done: [done('64493', { ...block, drugs: [drug('bupivacaine', { doseMg: 5 })] })],
    planned: [claimLine('64493', 'LT', 'KX'), units(claimLine('J0665'), 10)],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'open J0665'],
    says: 'as the agent',
  },
  'an anesthetic that nobody gave': {
    done: [done('20610', knee)],
    planned: [
      claimLine('20610', 'LT'),
      units(claimLine('J3301'), 8),
      units(claimLine('J2003'), 10),
    ],
    rows: ['same 20610-LT -> 20610-LT x1', 'same J3301 -> J3301 x8 ?JW/JZ', 'extra J2003'],
    says: 'Of this kind the documentation supports J3301.',
  },
  'contrast that was given': {
    done: [done('64493', { ...block, drugs: [drug('iohexol', { volumeMl: 1 })] })],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('Q9966')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'open Q9966'],
  },
  'guidance that belongs to the code': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('77003')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'extra 77003'],
    says: 'Guidance is a part of 64493',
  },
  'guidance that this payer takes apart': {
    done: [done('64493', { ...block, intent: 'therapeutic' })],
    planned: [claimLine('64493', 'LT'), claimLine('77003')],
    coding: { policy: 'WC-MS' },
    rows: ['same 64493-LT -> 64493-LT x1', 'open 77003'],
  },
  'a code whose level nobody documents': {
    done: [done('64493', { ...block, levels: [] }, { levels: { state: 'undocumented' } })],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['open 64493-LT-KX'],
    says: 'Not documented: level.',
  },
  'a code whose level could not be read': {
    done: [done('64493', block, { levels: unreadable('the note is a scan') })],
    planned: [claimLine('64493', 'LT', 'KX')],
    rows: ['open 64493-LT-KX'],
    says: 'Could not be read: level (the note is a scan).',
  },
  'another code beside a chart that was not read whole': {
    done: [done('64493', block, { levels: unreadable('the note is a scan') })],
    planned: [claimLine('20610', 'LT')],
    rows: ['open 20610-LT'],
  },
  'a procedure that nothing documents': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('27096', 'LT')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'extra 27096-LT'],
    says: 'The documentation supports no line of this kind.',
  },
  'a third level that is documented and not covered': {
    done: [done('64493', { ...block, levels: ['L3-L4', 'L4-L5', 'L5-S1'] })],
    planned: [claimLine('64495', 'LT', 'KX')],
    rows: ['open 64495-LT-KX', 'missing - -> 64493-LT-KX x1', 'missing - -> 64494-LT-KX x1'],
    says: 'this policy does not cover it',
  },
  'a dose that may be that of each of two sides': {
    done: [done('20610', { ...knee, side: 'bilateral' })],
    planned: [claimLine('20610', '50'), units(claimLine('J3301'), 16)],
    rows: ['same 20610-50 -> 20610-50 x1', 'open J3301'],
    says: 'The dose of triamcinolone may be that of one site: chart the total.',
  },
  'a dose that cannot be that of three sides': {
    done: [done('20610', { ...knee, side: 'bilateral' })],
    planned: [claimLine('20610', '50'), units(claimLine('J3301'), 24)],
    rows: ['same 20610-50 -> 20610-50 x1', 'differs J3301 -> J3301 x8 ?JW/JZ'],
  },
  'a code that this service knows nothing of': {
    done: [done('64493', block)],
    planned: [claimLine('64493', 'LT', 'KX'), claimLine('99999')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1', 'open 99999'],
  },
  'a line that points to no documented diagnosis': {
    done: [done('64493', { ...block, diagnoses: ['M47.816', 'M54.50'] })],
    planned: [pointing(claimLine('64493', 'LT', 'KX'), 'M54.16')],
    rows: ['differs 64493-LT-KX -> 64493-LT-KX x1'],
    says: 'Points to no documented diagnosis: M47.816 and M54.50.',
  },
  'a line that points to one of several documented diagnoses': {
    done: [done('64493', { ...block, diagnoses: ['M47.816', 'M54.50'] })],
    planned: [pointing(claimLine('64493', 'LT', 'KX'), 'M54.50')],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1'],
  },
  'the same code on another day': {
    done: [done('64493', block)],
    planned: [{ ...claimLine('64493', 'LT', 'KX'), day: day('2026-11-14') }],
    rows: ['extra 64493-LT-KX', 'missing - -> 64493-LT-KX x1'],
  },
  'a line without a day, which is of the only one': {
    done: [done('64493', block)],
    planned: [withoutDay(claimLine('64493', 'LT', 'KX'))],
    rows: ['same 64493-LT-KX -> 64493-LT-KX x1'],
  },
};

function withoutDay({ day: _, ...line }: ServiceLine): ServiceLine {
  return line;
}

describe('planned lines beside supported ones', () => {
  it.each(Object.entries(cases))('%s', (_name, { done: session, planned, coding, rows, says }) => {
    const lines = compared(session, planned, coding);
    expect(lines.map(row)).toEqual(rows);
    if (says) expect(lines.map(whyOf).join('\n')).toContain(says);
  });
});

describe('corrected lines', () => {
  it('settle what differs, add what is missing, leave out what is not supported', () => {
    const planned = [
      { ...claimLine('64493', 'LT', 'GA'), sequence: 1 },
      { ...claimLine('77003'), sequence: 2 },
    ];
    const told = { ...block, levels: ['L4-L5', 'L5-S1'], diagnoses: ['M47.816'] };
    expect(correctedLines(compared([done('64493', told)], planned))).toEqual([
      {
        sequence: 1,
        code: '64493',
        modifiers: ['LT', 'GA', 'KX'],
        units: 1,
        diagnoses: ['M47.816'],
        change: 'changed',
      },
      { code: '64494', modifiers: ['LT', 'KX'], units: 1, diagnoses: ['M47.816'], change: 'added' },
    ]);
  });

  it('leave a line as planned where the chart does not decide on it', () => {
    const session = [done('64493', block, { levels: unreadable('the note is a scan') })];
    const planned = [units(claimLine('64493', 'RT'), 3)];
    expect(correctedLines(compared(session, planned))).toEqual([
      { code: '64493', modifiers: ['RT'], units: 3, diagnoses: [], change: 'kept' },
    ]);
  });
});
