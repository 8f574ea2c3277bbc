import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';
import { notes } from './synthetic-notes.ts';

describe.each(notes)('$name', ({ text, procedures, visit = {} }) => {
  const reading = readNote(text);

  it('reads what was done', () => {
    expect(reading.procedures).toHaveLength(procedures.length);
    procedures.forEach((expected, place) => {
      expect(reading.procedures[place]).toMatchObject(expected);
    });
  });

  it('reads the visit', () => {
    expect(reading).toMatchObject(visit);
  });

  it('quotes the note word for word', () => {
    const quotes = [reading, ...reading.procedures].flatMap(({ evidence }) =>
      Object.values(evidence),
    );
    for (const { quote, start, end } of quotes) {
      expect(text.slice(start, end)).toBe(quote);
      expect(quote).not.toBe('');
      expect(quote.length).toBeLessThanOrEqual(120);
    }
  });
});

const first = (text: string) => readNote(text).procedures[0];
const NOTE = 'PROCEDURE: Left L4-5 interlaminar epidural steroid injection under fluoroscopy.\n';

describe('what only looks like a statement', () => {
  it('does not take images for archived when none were saved', () => {
    expect(first(`${NOTE}No images were saved.`)?.imagesArchived).toBeNull();
    expect(first(`${NOTE}Images should be archived.`)?.imagesArchived).toBeNull();
    expect(first(`${NOTE}Images were saved to PACS.`)?.imagesArchived).toBe(true);
    expect(first(`${NOTE}A permanent record was kept.`)?.imagesArchived).toBe(true);
  });

  it('tells contrast not used from contrast not seen in a vessel', () => {
    expect(first(`${NOTE}No contrast was used.`)?.contrast).toBe(false);
    expect(first(`${NOTE}Omnipaque was injected with no contrast uptake.`)?.contrast).toBe(true);
    expect(first(NOTE)?.contrast).toBeNull();
  });

  it('takes no side from the indication alone', () => {
    const text = 'INDICATIONS: Left leg pain.\nPROCEDURE: L4-5 interlaminar ESI.';
    expect(first(text)?.laterality).toBeNull();
  });

  it('reads what was done where it is told under the indication', () => {
    const text =
      'PROCEDURE: Left GON block\nINDICATION: occipital neuralgia.\nAfter consent, 25G needle, 10 mg Kenalog.';
    expect(first(text)?.agents).toMatchObject([{ name: 'triamcinolone', doseMg: 10 }]);
    const past = text.replace('After consent', 'After consent last year');
    expect(first(past)?.agents).toEqual([]);
  });

  it('reads what was injected where it is told under the examination', () => {
    const exam = 'PROCEDURE: TPI\nEXAM: taut bands.\nInjected 40 mg Kenalog, right trapezius';
    expect(first(`${exam} x2.`)).toMatchObject({
      agents: [{ name: 'triamcinolone', doseMg: 40 }],
      muscles: ['trapezius'],
    });
    expect(first(`${exam} in March 2026.`)?.agents).toEqual([]);
  });

  it('takes the pain that stands before loss of resistance for that before the procedure', () => {
    const text =
      'PROCEDURE: L5-S1 ILESI\nCONSENT: signed. Pain 8/10 NRS.\nLOR to air. Contrast spread.';
    expect(readNote(text)).toMatchObject({ painBefore: 8, painAfter: null });
  });

  it('reads no consent from its heading', () => {
    expect(readNote('CONSENT: ___\nPROCEDURE: Caudal ESI').consent).toBeNull();
    expect(readNote('Consent was not obtained. Caudal ESI.').consent).toBeNull();
    expect(readNote('Written consent was obtained. Caudal ESI.').consent).toBe(true);
  });

  it('reads a contrast allergy, and not its denial', () => {
    const read = (words: string) =>
      readNote(`ALLERGIES: ${words}\n${NOTE}`).contrastContraindication;
    expect(read('iodinated contrast')).toContain('iodinated contrast');
    expect(read('no known allergy to contrast')).toBeNull();
    expect(readNote(`${NOTE}She is pregnant at 20 weeks.`).contrastContraindication).toContain(
      'pregnant',
    );
  });

  it('names a procedure that was cancelled, planned or explained as none', () => {
    expect(readNote('PROCEDURE: Left L4-5 TFESI was cancelled.').procedures).toEqual([]);
    expect(readNote('PLAN: Left L4-5 TFESI next month.').procedures).toEqual([]);
    expect(readNote('Risks of epidural injection include bleeding.').procedures).toEqual([]);
    expect(readNote('She had two epidural injections in the past.').procedures).toEqual([]);
  });
});

describe('percent of relief', () => {
  const relief = (words: string) => readNote(`${NOTE}${words}`).reliefPercent;

  it('takes one number, or a lower bound', () => {
    expect(relief('90% relief immediately after.')).toBe(90);
    expect(relief('She reports greater than 80% relief.')).toBe(80);
    expect(relief('At least 80 percent improvement.')).toBe(80);
  });

  it('takes no span, ceiling, goal, drug or word for a number', () => {
    expect(relief('80-90 % relief.')).toBeNull();
    expect(relief('80% to 90% relief.')).toBeNull();
    expect(relief('Less than 50% relief.')).toBeNull();
    expect(relief('If she has 80% relief she returns.')).toBeNull();
    expect(relief('0.25% bupivacaine with good relief.')).toBeNull();
    expect(relief('1% lidocaine with good relief.')).toBeNull();
    expect(relief('Complete relief.')).toBeNull();
  });

  it('keeps the relief of an earlier injection apart', () => {
    const reading = readNote(`${NOTE}The prior right L4-5 TFESI gave 80% relief.`);
    expect(reading).toMatchObject({ reliefPercent: null, priorReliefPercent: 80 });
    expect(reading.procedures).toHaveLength(1);
    expect(reading.procedures[0]?.laterality).toBe('left');
  });
});

describe('pain scores', () => {
  const pain = (words: string) => {
    const { painBefore, painAfter } = readNote(`${NOTE}${words}`);
    return [painBefore, painAfter];
  };

  it.each([
    ['Pre-procedure pain 8/10, post-procedure 2/10.', [8, 2]],
    ['Pain went from 8 to 2.', [8, 2]],
    ['Pain decreased from 7/10 to 1/10.', [7, 1]],
    ['Pain was 8/10 before and 2/10 after.', [8, 2]],
    ['Pain score before the procedure was 6 out of 10 and after was 0 out of 10.', [6, 0]],
    ['VAS pre-procedure: 7. VAS post-procedure: 3.', [7, 3]],
    ['Post-procedure pain: 2/10', [null, 2]],
    ['Strength was 5/5.', [null, null]],
    ['Pain before was 7-8/10.', [null, null]],
    ['Seen on 8/10/2024 before the procedure.', [null, null]],
  ])('reads "%s"', (words, expected) => {
    expect(pain(words)).toEqual(expected);
  });
});

describe('templates left unfilled', () => {
  it.each([
    'PROCEDURE: [left/right] L4-5 interlaminar ESI',
    'PROCEDURE: left/right L4-5 interlaminar ESI',
    'PROCEDURE: {side} L4-5 interlaminar ESI',
    'PROCEDURE: *** L4-5 interlaminar ESI',
    'PROCEDURE: ____ L4-5 interlaminar ESI',
    'PROCEDURE: [ ] left [ ] right L4-5 interlaminar ESI',
  ])('sees that "%s" is one, and reads no side', (text) => {
    const reading = readNote(text);
    expect(reading.unfilledTemplate).toBe(true);
    expect(reading.procedures[0]?.laterality ?? null).toBeNull();
  });

  it.each([
    'Informed consent obtained: ____\nComplications: none',
    'Informed consent obtained: ____\n\nDone.',
    'Informed consent obtained: [yes / no] ____',
  ])('takes the label of a blank for no statement: "%s"', (text) => {
    expect(readNote(text).consent).toBeNull();
  });

  it('keeps a label that words follow', () => {
    expect(readNote('Informed consent: ____\nwas obtained in writing').consent).toBe(true);
  });

  it('reads the box that was ticked', () => {
    const reading = readNote('PROCEDURE: Interlaminar ESI at L4-5\nSide: [x] left  [ ] right\n');
    expect(reading.unfilledTemplate).toBe(false);
    expect(reading.procedures[0]?.laterality).toBe('left');
  });

  it('takes a ruled line or a line to sign for no blank', () => {
    expect(readNote(`${NOTE}__________\nSignature: ________`).unfilledTemplate).toBe(false);
  });
});
