import { describe, expect, it } from 'vitest';
import { readFamily } from '../../src/note/families.ts';
import { readArchived } from '../../src/note/images.ts';
import { readLevels } from '../../src/note/levels.ts';
import { readApproach, readGuidance, readIntent, readLaterality } from '../../src/note/phrases.ts';
import { readPercentRelief, readScores } from '../../src/note/scores.ts';

const levels = (text: string) => readLevels(text).map(({ value }) => value);

describe('levels', () => {
  it.each([
    ['L4-L5', ['L4-L5']],
    ['L4-5 and L5-S1', ['L4-L5', 'L5-S1']],
    ['L3-4, L4-5 and L5-S1', ['L3-L4', 'L4-L5', 'L5-S1']],
    ['L3-4, 4-5 and 5-1', ['L3-L4', 'L4-L5', 'L5-S1']],
    ['L45', ['L4-L5']],
    ['L5S1', ['L5-S1']],
    ['L5-1', ['L5-S1']],
    ['C5/6', ['C5-C6']],
    ['C7-T1', ['C7-T1']],
    ['T12-L1', ['T12-L1']],
    ['the right L5 foramen', ['L5']],
    ['L3 to L5 medial branches', ['L3', 'L4', 'L5']],
    ['L3, L4 and L5 medial branch nerves', ['L3', 'L4', 'L5']],
    ['L3-L5 facet joints', ['L3-L4', 'L4-L5']],
    ['S1', ['S1']],
    ['no level at all', []],
    ['on 4/5 of the days', []],
    ['a 25-gauge 3.5 inch needle', []],
    ['T2-weighted images', []],
    ['L9-L10', []],
    ['pain 4-5 out of 10', []],
  ])('in "%s" are %j', (text, expected) => {
    expect(levels(text)).toEqual(expected);
  });
});

describe('a side', () => {
  it.each([
    ['left L4-L5', 'left'],
    ['Right-sided', 'right'],
    ['RIGHT', 'right'],
    ['Rt. L5', 'right'],
    ['bilateral', 'bilateral'],
    ['left and right', 'bilateral'],
    ['the left, then the right L4-L5 joint', 'bilateral'],
    ['midline', 'midline'],
    ['in the right lateral decubitus position', undefined],
    ['the patient left the room', undefined],
    ['radiating into the left leg', undefined],
    ['just to the right of the midline', undefined],
    ['no side', undefined],
  ])('in "%s" is %s', (text, expected) => {
    expect(readLaterality(text)?.value).toBe(expected);
  });
});

describe('an approach', () => {
  it.each([
    ['interlaminar epidural', ['interlaminar']],
    ['intralaminar', ['interlaminar']],
    ['TFESI', ['transforaminal']],
    ['caudal epidural', ['caudal']],
    ['medial branch block', ['medial-branch']],
    ['into the joint', ['intra-articular']],
    ['loss of resistance with a Tuohy needle', []],
    ['the needle was directed caudally', []],
    ['interlaminar, lumbar or sacral (caudal)', ['interlaminar', 'caudal']],
  ])('in "%s" is %j', (text, expected) => {
    expect(readApproach(text).map(({ value }) => value)).toEqual(expected);
  });
});

describe('guidance', () => {
  it.each([
    ['under fluoroscopic guidance', 'fluoroscopy'],
    ['the C-arm was brought in', 'fluoroscopy'],
    ['CT-guided', 'ct'],
    ['with ultrasound', 'ultrasound'],
    ['without fluoroscopic guidance', 'none'],
    ['no image guidance was used', 'none'],
    ['the prior CT scan was reviewed', undefined],
    ['a needle was placed', undefined],
  ])('in "%s" is %s', (text, expected) => {
    expect(readGuidance(text)?.value).toBe(expected);
  });
});

describe('an intent', () => {
  it.each([
    ['diagnostic medial branch block', 'diagnostic'],
    ['Diagnostic left L4-L5 block', 'diagnostic'],
    ['therapeutic facet injection', 'therapeutic'],
    ['diagnostic and therapeutic block', undefined],
    ['diagnostic imaging was reviewed', undefined],
  ])('in "%s" is %s', (text, expected) => {
    expect(readIntent(text)?.value).toBe(expected);
  });
});

describe('archived images', () => {
  it.each([
    ['AP and lateral images were saved to PACS', true],
    ['Spot films were stored.', true],
    ['a permanent image is on file', true],
    ['hard copies were printed', true],
    ['no images were saved', undefined],
    ['images could not be saved', undefined],
    ['fluoroscopic images were obtained', undefined],
  ])('in "%s": %s', (text, expected) => {
    expect(readArchived(text)?.value).toBe(expected);
  });
});

describe('scores', () => {
  it.each([
    ['Pre-procedure pain 8/10, post-procedure pain 2/10', 8, 2],
    ['pain went from 7/10 to 1/10', 7, 1],
    ['Pain 9/10 before and 2/10 after the procedure', 9, 2],
    ['before the block 6 out of 10, after the block 0 out of 10', 6, 0],
    ['Pre-procedure pain 8/10 post-procedure 2/10', 8, 2],
    ['no score', undefined, undefined],
  ])('in "%s" are %s and %s', (text, before, after) => {
    const scores = readScores(text);
    expect([scores.before?.value, scores.after?.value]).toEqual([before, after]);
  });

  it.each([
    ['90% relief', 90],
    ['greater than 80% relief', 80],
    ['relief of at least 75 percent', 75],
    ['80-90% relief', undefined],
    ['less than 50% relief', undefined],
    ['relief of less than 50%', undefined],
    ['complete relief', undefined],
    ['0.25% bupivacaine', undefined],
    ['150% relief', undefined],
  ])('of relief in "%s" is %s', (text, expected) => {
    expect(readPercentRelief(text)?.value).toBe(expected);
  });
});

describe('a family', () => {
  it.each([
    ['Right L5 transforaminal epidural steroid injection', 'esi-transforaminal'],
    ['LESI', 'esi-unspecified'],
    ['caudal epidural steroid injection', 'esi-caudal'],
    ['lumbar medial branch blocks', 'medial-branch-block'],
    ['radiofrequency ablation of the left L4-L5 facets', 'radiofrequency-ablation'],
    ['sacroiliac joint injection', 'sacroiliac-joint-injection'],
    ['trigger point injections', 'trigger-point-injection'],
    ['greater occipital nerve block', 'peripheral-nerve-block'],
    ['stellate ganglion block', 'sympathetic-block'],
    ['right knee injection', 'joint-or-bursa-injection'],
    ['referral for epidural steroid injection', undefined],
    ['colonoscopy', undefined],
    ['epidural anesthesia for labor', undefined],
  ])('in "%s" is %s', (text, expected) => {
    expect(readFamily(text)?.value).toBe(expected);
  });
});
