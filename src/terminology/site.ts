/** The side of the body a procedure was done on. `midline` is stated, and is neither side. */
export type Laterality = 'left' | 'right' | 'bilateral' | 'midline';

/** How the needle reaches its target, in the words payers ask for. */
export type Approach =
  | 'interlaminar'
  | 'transforaminal'
  | 'caudal'
  | 'intra-articular'
  | 'medial-branch';

/** The two spinal regions payers count in (rulebook 1.6). */
export type SpinalRegion = 'cervical-thoracic' | 'lumbar-sacral';

/** How the needle was guided; `none` is stated, never assumed. */
export type Guidance = 'fluoroscopy' | 'ct' | 'ultrasound' | 'mri' | 'none';

export type Intent = 'diagnostic' | 'therapeutic';

// Maps, not objects: a code such as `constructor` must find nothing.
const LATERALITY_CODES: ReadonlyMap<string, Laterality> = new Map([
  ['7771000', 'left'],
  ['24028007', 'right'],
  ['51440002', 'bilateral'],
]);

const LATERALITY_MODIFIERS: ReadonlyMap<string, Laterality> = new Map([
  ['LT', 'left'],
  ['RT', 'right'],
  ['50', 'bilateral'],
]);

const GUIDANCE_CODES: ReadonlyMap<string, Guidance> = new Map([
  ['44491008', 'fluoroscopy'],
  ['16310003', 'ultrasound'],
  ['77477000', 'ct'],
]);

const GUIDANCE_MODALITIES: ReadonlyMap<string, Guidance> = new Map([
  ['RF', 'fluoroscopy'],
  ['XA', 'fluoroscopy'],
  ['US', 'ultrasound'],
  ['CT', 'ct'],
  ['MR', 'mri'],
]);

/** The side a SNOMED CT qualifier names (domain/codes.md section 5). */
export const lateralityOfCode = (code: string): Laterality | undefined =>
  LATERALITY_CODES.get(code);

/** The side a claim modifier names: LT, RT or 50. */
export const lateralityOfModifier = (modifier: string): Laterality | undefined =>
  LATERALITY_MODIFIERS.get(modifier.toUpperCase());

/** The guidance a SNOMED CT imaging procedure names. */
export const guidanceOfCode = (code: string): Guidance | undefined => GUIDANCE_CODES.get(code);

/** The guidance a DICOM modality stands for; a C-arm sends RF or XA. */
export const guidanceOfModality = (code: string): Guidance | undefined =>
  GUIDANCE_MODALITIES.get(code.toUpperCase());

/** Left and right on one date are one bilateral session (rulebook 1.3). */
export function joinLaterality(sides: readonly Laterality[]): Laterality | undefined {
  const named = new Set(sides);
  if (named.has('bilateral') || (named.has('left') && named.has('right'))) return 'bilateral';
  return sides.find((side) => side !== 'midline') ?? sides[0];
}

/** Whether a procedure on side `covering` includes one on side `side`. */
export const coversSide = (covering: Laterality, side: Laterality): boolean =>
  covering === side || covering === 'bilateral';

const APPROACHES: ReadonlySet<string> = new Set<Approach>([
  'interlaminar',
  'transforaminal',
  'caudal',
  'intra-articular',
  'medial-branch',
]);

/** Whether a code of the local approach system is one of its five. */
export const isApproach = (code: string): code is Approach => APPROACHES.has(code);
