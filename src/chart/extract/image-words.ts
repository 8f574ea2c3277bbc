import { namedLevels } from '../../note/levels.ts';
import type { SpinalRegion } from '../../terminology/site.ts';
import { regionOfLevel, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import type { SpineImaging } from '../indication.ts';

/** What an image is, as far as rules ask. */
export type ImageKind = SpineImaging['modality'];

const WORDS: readonly (readonly [ImageKind, RegExp])[] = [
  ['ct-myelogram', /\bmyelogra/i],
  ['mri', /\bMRI?\b|magnetic resonance/i],
  ['ct', /\bCT\b|computed tomogra|\bCAT scan\b/i],
  ['x-ray', /\bx-?rays?\b|radiogra|\bXR\b|\bplain films?\b/i],
];
/** DICOM modalities; a C-arm's XA and RF guide needles. */
const MODALITIES: ReadonlyMap<string, ImageKind> = new Map([
  ['MR', 'mri'],
  ['CT', 'ct'],
  ['CR', 'x-ray'],
  ['DX', 'x-ray'],
]);
const REGIONS: readonly (readonly [SpinalRegion, RegExp])[] = [
  ['cervical-thoracic', /\b(?:cervic|thorac|neck\b|c-?spine|t-?spine)/i],
  ['lumbar-sacral', /lumb|\bsacr|\bl-?s\b|\bl-?spine|low(?:er)? back/i],
];
const SPINE =
  /\bspin(?:e|al)\b|\bspine\b|lumb|\bcervical|\bthoracic|\bsacr|myelogra|vertebra|-spine/i;

/** What the words that name an image say it is. */
export const kindOfWords = (words: string): ImageKind | undefined =>
  WORDS.find(([, pattern]) => pattern.test(words))?.[0];

/** What a DICOM modality stands for. */
export const kindOfModality = (code = ''): ImageKind | undefined =>
  MODALITIES.get(code.toUpperCase());

/** Whether an image with this name shows the spine. */
export const showsSpine = (title: string, levels: readonly SpinalLevel[]): boolean =>
  SPINE.test(title) || levels.length > 0;

const LEFT = /\b(?:left|lt)\b/i;
const RIGHT = /\b(?:right|rt)\b/i;
const IN_THE_MIDDLE =
  /\b(?:bilateral\w*|both|central|midline|diffuse\w*|broad|circumferential\w*|concentric|canal|thecal|cauda|[lr]\s?[>=]\s?[lr])\b/i;

/**
 * The side of every finding that words tell of a level; nothing where one has none or the other, or
 * presses on both.
 */
export function onlySideIn(words: string): SpineImaging['side'] {
  if (IN_THE_MIDDLE.test(words)) return undefined;
  const findings = words.split(/\.(?=\s|$)|[;\n]/).filter((one) => namedLevels(one).length > 0);
  const isOf = (side: RegExp) => findings.length > 0 && findings.every((one) => side.test(one));
  if (isOf(LEFT) && !RIGHT.test(words)) return 'left';
  return isOf(RIGHT) && !LEFT.test(words) ? 'right' : undefined;
}

/** The payer's regions that a name and the levels in it stand for. */
export const regionsIn = (words: string, levels: readonly SpinalLevel[]): SpinalRegion[] => [
  ...new Set([
    ...REGIONS.filter(([, pattern]) => pattern.test(words)).map(([region]) => region),
    ...levels.map(regionOfLevel),
  ]),
];
