import { describe, expect, it } from 'vitest';
import { isComplete, packageContents } from '../../src/authorization-package/contents.ts';
import { packageHtml } from '../../src/authorization-package/package-html.ts';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import type { Policy } from '../../src/policy/policy.ts';
import {
  day,
  documented,
  history,
  planned,
  relief,
  session,
  somewhere,
  undocumented,
  unreadable,
} from '../kit/chart.ts';
import { toldTrials } from '../kit/stimulators.ts';

const policy: Policy = {
  id: 'TEST',
  title: 'A payer',
  payer: 'A payer',
  product: 'commercial',
  effective: { start: '2026-01-01' },
  parameters: { 'rfa.blocks': { value: 2, cites: [{ title: 'A policy', grade: 'primary' }] } },
};

const left = documented('left' as const);
const site = { laterality: left, levels: documented(['L4-L5']) };

const block = (on: string, over: Partial<PainProcedure> = {}) =>
  session('64493', on, {
    ...site,
    relief: relief(85),
    report: documented('DocumentReference/note'),
    responses: documented([
      {
        percent: 85,
        measure: 'pain' as const,
        known: 'stated' as const,
        lasted: Temporal.Duration.from({ hours: 6 }),
        evidence: somewhere,
      },
    ]),
    ...over,
  });

/** An ablation whose chart holds everything. */
const ablation = (over: Partial<PainProcedure> = {}) =>
  planned('64635', {
    ...site,
    diagnoses: documented([{ code: 'M47.816', evidence: somewhere }]),
    conservativeCare: documented([
      {
        modality: 'physical therapy',
        from: day('2026-01-05'),
        to: day('2026-03-02'),
        evidence: somewhere,
      },
    ]),
    painScores: documented([
      { score: 7, scale: 'NRS', moment: 'unrelated' as const, evidence: somewhere },
    ]),
    functionMeasures: documented([{ scale: 'ODI', value: 44, evidence: somewhere }]),
    spineImaging: documented([
      { modality: 'mri' as const, regions: [], levels: ['L4-L5'], evidence: somewhere },
    ]),
    ...over,
  });

const twoBlocks = [block('2026-06-01'), block('2026-07-01')];
const contentsOf = (procedure: PainProcedure, blocks = twoBlocks) =>
  packageContents({ procedure, history: documented(history(blocks)), policy });
const missing = (procedure: PainProcedure, blocks = twoBlocks) =>
  contentsOf(procedure, blocks).sections.flatMap((section) => section.missing);

describe('the package of an ablation', () => {
  it('is complete when the chart holds what the payer asks for', () => {
    expect(missing(ablation())).toEqual([]);
    expect(isComplete(contentsOf(ablation()))).toBe(true);
  });

  it('shows each block with side, level, relief, how long it held, and its note', () => {
    const [, , blocks] = contentsOf(ablation()).sections;
    expect(blocks?.items).toHaveLength(2);
    for (const part of ['2026-06-01', '85 % relief', 'held 6 hours', 'DocumentReference/note']) {
      expect(blocks?.items[0]?.text).toContain(part);
    }
  });

  it.each<[string, Partial<PainProcedure>]>([
    ['percent relief of the block of 2026-07-01', { relief: undocumented }],
    ['how long the relief of the block of 2026-07-01 held', { responses: undocumented }],
    ['the note of the block of 2026-07-01', { report: undocumented }],
    ['the side of the block of 2026-07-01', { laterality: undocumented }],
    ['the levels of the block of 2026-07-01', { levels: undocumented }],
  ])('misses %s', (what, over) => {
    expect(missing(ablation(), [block('2026-06-01'), block('2026-07-01', over)])).toEqual([what]);
  });

  it('lists pain scores by their day, those without one at the end', () => {
    const score = (value: number, on?: string) => ({
      score: value,
      scale: 'NRS',
      moment: 'unrelated' as const,
      evidence: somewhere,
      ...(on && { day: day(on) }),
    });
    const painScores = documented([
      score(6),
      score(7, '2026-06-01'),
      score(8, '2026-03-01'),
      score(5, '2026-09-01'),
    ]);
    const found = contentsOf(ablation({ painScores })).sections.find(
      ({ heading }) => heading === 'Pain scores',
    );
    expect(found?.items.map(({ text }) => text)).toEqual([
      '8 on NRS, 2026-03-01',
      '7 on NRS, 2026-06-01',
      '5 on NRS, 2026-09-01',
      '6 on NRS',
    ]);
  });

  it('says how many blocks are lacking', () => {
    expect(missing(ablation(), [block('2026-06-01')])).toEqual([
      '2 diagnostic blocks; the chart shows 1',
    ]);
  });

  it('leaves therapeutic injections and those of the other region out', () => {
    const others = [
      block('2026-08-03', { intent: documented('therapeutic') }),
      block('2026-08-04', { region: documented('cervical-thoracic') }),
    ];
    expect(contentsOf(ablation(), [...twoBlocks, ...others]).sections[2]?.items).toHaveLength(2);
  });

  it.each<[string, Partial<PainProcedure>]>([
    ['a diagnosis on the order', { diagnoses: undocumented }],
    ['conservative care with its kind, dates and outcome', { conservativeCare: undocumented }],
    ['a pain score on a named scale', { painScores: undocumented }],
    ['a report of imaging of the spine', { spineImaging: undocumented }],
    ['the side', { laterality: undocumented }],
    ['the levels', { levels: undocumented }],
    [
      'from when to when: physical therapy',
      { conservativeCare: documented([{ modality: 'physical therapy', evidence: somewhere }]) },
    ],
  ])('misses %s', (what, over) => {
    expect(missing(ablation(over))).toEqual([what]);
  });

  it('never calls missing what could not be read', () => {
    const contents = contentsOf(ablation({ spineImaging: unreadable('reports: timeout') }));
    expect(contents.sections.flatMap((section) => section.missing)).toEqual([]);
    expect(contents.sections.flatMap(({ unread }) => unread)).toEqual(['reports: timeout']);
    expect(isComplete(contents)).toBe(false);
  });
});

describe('the package of a stimulator', () => {
  const implant = (over: Partial<PainProcedure> = {}) =>
    ablation({
      ...planned('63685'),
      psychologicalEvaluation: documented({ day: day('2026-08-01'), isCleared: true }),
      stage: documented('permanent'),
      ...over,
    });
  const trial = (over: Partial<PainProcedure> = {}) =>
    session('63650', '2026-09-01', {
      relief: relief(60),
      lastDay: documented(day('2026-09-07')),
      ...over,
    });

  it('shows the evaluation and the trial with its result', () => {
    const text = JSON.stringify(contentsOf(implant(), [trial()]));
    for (const part of ['cleared', '60 % relief', '2026-09-01 to 2026-09-07']) {
      expect(text).toContain(part);
    }
  });

  it.each<[string, Partial<PainProcedure>, PainProcedure[]]>([
    [
      'the report of a psychological evaluation',
      { psychologicalEvaluation: undocumented },
      [trial()],
    ],
    ['a completed trial with its result', {}, []],
    [
      'percent relief or reduction of analgesics of the trial of 2026-09-01',
      {},
      [trial({ relief: undocumented })],
    ],
    ['the last day of the trial of 2026-09-01', {}, [trial({ lastDay: undocumented })]],
  ])('misses %s', (what, over, sessions) => {
    expect(missing(implant(over), sessions)).toContain(what);
  });

  it('shows a trial that a note tells of, and asks for its days', () => {
    const told = toldTrials({ words: 'SCS trial with 70% relief', percent: 70 });
    expect(JSON.stringify(contentsOf(implant(told), []))).toContain('SCS trial with 70% relief');
    expect(missing(implant(told), [])).toContain('the first and last day of the trial');
    expect(missing(implant(told), [])).not.toContain('a completed trial with its result');
    expect(missing(implant(toldTrials({ words: 'SCS trial' })), [])).toContain(
      'percent relief or reduction of analgesics of the trial',
    );
  });

  it('shows the relief that a later visit tells of', () => {
    const later = trial({
      relief: undocumented,
      responses: documented([
        { percent: 55, measure: 'pain', known: 'stated', evidence: somewhere },
      ]),
    });
    expect(JSON.stringify(contentsOf(implant(), [later]))).toContain('55 % relief');
    expect(missing(implant(), [later]).join()).not.toContain('percent relief');
  });

  it('asks for no earlier trial before the trial itself', () => {
    expect(missing(implant({ stage: documented('trial') }), [])).not.toContain(
      'a completed trial with its result',
    );
  });
});

it('writes what stands in the chart as text, never as markup', () => {
  const nasty = ablation({
    diagnoses: documented([{ text: '<script>alert("x")</script>', evidence: somewhere }]),
  });
  const page = packageHtml(contentsOf(nasty), {
    on: day('2026-11-21'),
    patient: '<b>Ann Doe</b>; born 1958-04-02',
  });
  expect(page).toContain('&lt;b&gt;Ann Doe&lt;/b&gt;; born 1958-04-02');
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
});
