import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const [MBB, ESI] = [
  `PREPROCEDURE DIAGNOSIS: Lumbar spondylosis.
PROCEDURE: Diagnostic left L4-L5 and L5-S1 medial branch block.
HISTORY: She had two right-sided epidurals in the past with 60% relief.
CONSENT: Risks of epidural injection including infection were discussed.
TECHNIQUE: Under fluoroscopy needles were placed at the left L3, L4 and L5 medial branches. Spot images were saved.
RESPONSE: Pain went from 8/10 to 1/10.
PLAN: Right transforaminal epidural next month if pain returns.`,
  'PROCEDURE: , Lumbar epidural steroid injection at L4-5.,INDICATION: , Right leg pain.,DESCRIPTION: , A Tuohy needle was advanced with loss of resistance.  No contrast was used.  PLAN: , Follow up.',
];

describe('a note', () => {
  it('tells of what was performed, not of the past, the plan or the consent', () => {
    const { procedures, painBefore, painAfter, priorReliefPercent, reliefPercent } = readNote(MBB);
    expect(procedures).toHaveLength(1);
    expect(procedures[0]).toMatchObject({
      family: 'medial-branch-block',
      approach: 'medial-branch',
      laterality: 'left',
      levels: ['L4-L5', 'L5-S1'],
      guidance: 'fluoroscopy',
      imagesArchived: true,
      intent: 'diagnostic',
    });
    expect([painBefore, painAfter, reliefPercent, priorReliefPercent]).toEqual([8, 1, null, 60]);
  });

  it('dictated without line breaks leaves unsaid what it does not say', () => {
    const [procedure] = readNote(ESI).procedures;
    expect(procedure).toMatchObject({
      family: 'esi-unspecified',
      approach: null,
      laterality: null,
      levels: ['L4-L5'],
      guidance: null,
      imagesArchived: null,
    });
  });

  it('that offers both sides states none', () => {
    const reading = readNote(
      'PROCEDURE: [left/right] L4-L5 transforaminal epidural steroid injection.',
    );
    expect(reading.unfilledTemplate).toBe(true);
    expect(reading.procedures[0]?.laterality).toBe(null);
  });

  it.each(['***', '____', '[ ]', '{side}', 'left/right'])(
    'with "%s" left open is unfilled',
    (field) => {
      expect(readNote(`PROCEDURE: ${field} epidural steroid injection.`).unfilledTemplate).toBe(
        true,
      );
    },
  );

  it('with two procedures tells of both, each with its own side', () => {
    const { procedures } = readNote(
      'PROCEDURE: Left L4-L5 transforaminal epidural steroid injection under fluoroscopy.\nPROCEDURE: Right sacroiliac joint injection under ultrasound.',
    );
    expect(procedures.map(({ family, laterality }) => [family, laterality])).toEqual([
      ['esi-transforaminal', 'left'],
      ['sacroiliac-joint-injection', 'right'],
    ]);
  });

  it.each([
    ['Patient is allergic to contrast.', 'allergic to contrast'],
    ['She is pregnant.', 'is pregnant'],
    ['No allergy to contrast.', null],
    ['Pregnancy test negative.', null],
  ])('saying "%s" gives %s against contrast', (text, expected) => {
    expect(readNote(text).contrastContraindication).toBe(expected);
  });

  it.each([
    'Annual physical. Blood pressure 120/80. Continue lisinopril.',
    'Colonoscopy to the cecum. Left colon normal.',
    'ASSESSMENT: Knee osteoarthritis. PLAN: We will consider a right knee injection next visit.',
    'She had an epidural steroid injection last year with good relief.',
    '',
  ])('of another kind holds no pain procedure: %s', (text) => {
    expect(readNote(text).procedures).toEqual([]);
  });
});

/** A small generator with a fixed seed, so that a failure can be repeated. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const WORDS = [
  'left',
  'right',
  'L4-5',
  'L45',
  'T12-L1',
  'epidural',
  'steroid injection',
  'facet',
  'block',
  'RFA',
  'no',
  'without',
  'fluoroscopy',
  'images',
  'saved',
  '8/10',
  '80%',
  'relief',
  'PROCEDURE:',
  'PLAN:',
  '***',
  '[left/right]',
  '\n',
  '. ',
  ', ',
  'ü',
  '\u0000',
  '💉',
  '-',
  '/',
  '   ',
];

describe('any text', () => {
  it('is answered without a throw, each quote standing at its offsets', () => {
    const next = random(20261121);
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + Math.floor(next() * 40) }, () =>
        next() < 0.9
          ? WORDS[Math.floor(next() * WORDS.length)]
          : String.fromCharCode(Math.floor(next() * 65_536)),
      ).join(next() < 0.5 ? ' ' : '');
      const reading = readNote(text);
      const quotes = [reading.evidence, ...reading.procedures.map(({ evidence }) => evidence)];
      for (const { quote, start, end } of quotes.flatMap((one) => Object.values(one))) {
        expect(text.slice(start, end)).toBe(quote);
      }
    }
  });

  it.each([
    ['spaces', ' '],
    ['dashes', '-'],
    ['the same word', 'facet '],
    ['levels', 'L4-5, '],
    ['open brackets', '['],
    ['words without an end', 'epidural steroid '],
    ['capitals', 'A'],
  ])('made of %s is read to its end, however long', (_name, unit) => {
    const reading = readNote(unit.repeat(200_000 / unit.length));
    expect(reading.reliefPercent).toBe(null);
  });
});
