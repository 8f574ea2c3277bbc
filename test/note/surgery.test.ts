import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const familiesIn = (text: string): string[] => readNote(text).procedures.map((one) => one.family);

const HEADACHE = 'DIAGNOSIS: Occipital neuralgia with pain 7/10.\n';
const BLOCKED =
  'DESCRIPTION: A left greater occipital nerve block was performed with 3 mL of 0.5% bupivacaine.\n';

describe('a nerve block told in passing', () => {
  it('treats the pain a note is about', () => {
    expect(familiesIn(HEADACHE + BLOCKED)).toEqual(['peripheral-nerve-block']);
  });
  it('is anesthesia where an incision is made', () => {
    expect(familiesIn(`${HEADACHE}${BLOCKED}The incision was carried down to the fascia.`)).toEqual(
      [],
    );
  });
  it('is anesthesia where no pain is told of', () => {
    expect(familiesIn(`DIAGNOSIS: Scalp lesion.\n${BLOCKED}`)).toEqual([]);
  });
  it('treats with a steroid, whatever the note is about', () => {
    expect(familiesIn(`DIAGNOSIS: Scalp.\n${BLOCKED}Kenalog 20 mg was injected as well.`)).toEqual([
      'peripheral-nerve-block',
    ]);
  });
});

describe('a title', () => {
  it('names a block that goes with its operation', () => {
    expect(
      familiesIn('PROCEDURE: Inguinal herniorrhaphy with ilioinguinal nerve block.\n'),
    ).toEqual([]);
  });
  it('names a block for the pain an operation left', () => {
    expect(
      familiesIn(
        'PROCEDURE: Ilioinguinal nerve block for pain after herniorrhaphy.\nA needle was placed.',
      ),
    ).toEqual(['peripheral-nerve-block']);
  });
});

it('takes nothing from a review of records', () => {
  const done = 'Procedure: Left L5-S1 transforaminal epidural steroid injection. Needle placed.';
  expect(familiesIn(`Visit.\n${done}`)).toEqual(['esi-transforaminal']);
  expect(familiesIn(`INDEPENDENT MEDICAL EVALUATION\n${done}`)).toEqual([]);
});

it('tells a joint that was drained from one that was injected', () => {
  const drained = 'Procedure: Right knee aspiration. 30 mL of fluid was withdrawn with a needle.';
  expect(familiesIn(drained)).toEqual([]);
  expect(familiesIn(`${drained} Kenalog 40 mg was injected.`)).toEqual([
    'joint-or-bursa-injection',
  ]);
});
