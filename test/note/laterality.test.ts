import { expect, it } from 'vitest';
import { readLaterality } from '../../src/note/laterality.ts';

it.each([
  ['Left L4-L5', 'left'],
  ['LT', 'left'],
  ['Rt. L5 TFESI', 'right'],
  ['R L4-5 facet injection', 'right'],
  ['(L) SI joint injection', 'left'],
  ['bilateral L4-5 facets', 'bilateral'],
  ['injected on both sides', 'bilateral'],
  ['Bilat L4-5 RFA', 'bilateral'],
  ['L4-5 facet inj bilat.', 'bilateral'],
  ['left and right L4-5', 'bilateral'],
  ['a midline interlaminar approach', 'midline'],
  ['the needle entered on the left at L5', 'left'],
  ['left-sided L5 injection', 'left'],
  ['just to the right of the midline', 'right'],
  ['Right L5 transforaminal injection for left leg pain', 'right'],
])('reads the side of "%s"', (text, side) => {
  expect(readLaterality(text)?.value).toBe(side);
});

it.each([
  'the right dose was drawn up',
  'she is comfortable right now',
  'the patient left the room',
  'the catheter was left in place',
  'in the right lateral decubitus position',
  'in the left lateral position',
  'all questions answered right',
  'right leg pain',
  'pain radiating to the left side',
  'the head was turned to the left',
  'the C-arm was obliqued to the right',
  'an IV was started in the left hand',
  'a pillow under the right hip',
  'bilateral breath sounds',
  'bilateral lower extremity weakness',
  'two centimetres off the midline',
  'the right patient, right procedure',
  'the RT was present',
])('reads no side from "%s"', (text) => {
  expect(readLaterality(text)).toBeUndefined();
});
