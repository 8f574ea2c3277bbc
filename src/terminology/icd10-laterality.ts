import type { Laterality } from './site.ts';

/**
 * Families of ICD-10-CM codes whose last named character is the side: sciatica, lumbago with
 * sciatica, causalgia, complex regional pain, joint pain, knee and hip osteoarthritis
 * (domain/codes.md section 3; the tabular list is public).
 */
const SIDED: readonly [RegExp, Readonly<Record<string, Laterality>>][] = [
  [/^M54\.[34]([12])$/, { '1': 'right', '2': 'left' }],
  [/^G90\.5[12]([123])$/, { '1': 'right', '2': 'left', '3': 'bilateral' }],
  [/^G5[67]\.[0-9]([123])$/, { '1': 'right', '2': 'left', '3': 'bilateral' }],
  [/^M25\.5[1-7]([12])$/, { '1': 'right', '2': 'left' }],
  [/^M1[67]\.1([12])$/, { '1': 'right', '2': 'left' }],
];

/** The side an ICD-10-CM code names, or undefined where it names none. */
export function lateralityOfDiagnosis(code: string): Laterality | undefined {
  const plain = code.trim().toUpperCase();
  for (const [pattern, sides] of SIDED) {
    const side = pattern.exec(plain)?.[1];
    if (side) return sides[side];
  }
  return undefined;
}
