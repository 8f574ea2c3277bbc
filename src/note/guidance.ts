import type { Guidance } from '../terminology/site.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import { type Found, findFirst } from './span.ts';

const FLUOROSCOPY = String.raw`(?:fluoroscop\w*|flouroscop\w*|fluro(?:scop\w*)?|fluoro)`;
const IMAGE = String.raw`(?:image|imaging|radiographic|radiologic|x-?ray|${FLUOROSCOPY}|ultraso(?:und|nographic)|CT)`;

const NONE = gated(
  new RegExp(
    String.raw`\b(?:without|no)\s(?:(?:the\s)?(?:use|aid|benefit|help) of\s)?(?:any\s)?(?:${IMAGE}[- ]guid(?:ance|ed)|${FLUOROSCOPY}|(?:image|imaging|x-?ray)s?\b|ultrasound)|\bguidance(?: used)?\s?[:=-]\s?none\b|\b${FLUOROSCOPY}(?: used)?\s?(?:was|:)\s?(?:not (?:used|performed)|none\b|no\b)|\bnon-?fluoroscopic|\b(?:no|without) guidance\b|\b(?:${FLUOROSCOPY}|ultrasound|US) (?:was |were )?(?:not |un)available|^\s*landmark \(|\blandmarks? (?:only|technique|guided|based|palpation)\b|\bblind(?:ly)? (?:technique|injection)|\bguidance\s?:\s{0,30}(?:landmark|blind|palpation)`,
    'i',
  ),
);

/** Modalities that guide a needle; a CT or MRI that was merely looked at does not count. */
const MODALITIES: readonly [Guidance, Gated][] = [
  [
    'ct',
    gated(
      /\bCT[- ](?:guid|fluoro|control)\w*|\b(?:under|by|with|using) CT\b(?! scan (?:show|of))|\bcomputed tomograph\w+[- ](?:guid|fluoro)\w*|\b(?:under|using) computed tomograph\w+|^\s*CT\s*$/i,
    ),
  ],
  ['mri', gated(/\bMRI?[- ]guid\w*|\bunder MRI?\b|^\s*MRI?\s*$/i)],
  [
    'ultrasound',
    gated(
      /\b(?<!therapeutic )(?:ultraso(?:und|nograph\w*)|sonograph\w*)\b(?! (?:therapy|showed|report|treatment|of\b))|\bUS[- ]guid\w*|\bunder US\b|\b[Gg]uidance\s?:\s{0,30}US\b|\bUS (?:linear|probe|in[- ]plane|out[- ]of[- ]plane|transducer|used|curvilinear)|^\s*US\s*$/i,
    ),
  ],
  [
    'fluoroscopy',
    gated(
      new RegExp(
        String.raw`\b${FLUOROSCOPY}\b|\bC[- ]arm\b|\bx-?ray[- ](?:guid|control)\w*|\bunder (?:x-?ray|image intensif)\w*|\bimage intensif\w+`,
        'i',
      ),
    ),
  ],
];

/** "Fluoroscopy or CT" in a descriptor names neither. */
const EITHER = gated(
  /(?:fluoro\w*|CT|computed tomography|ultrasound|MRI)(?: guidance)?(?:,? or |\s?\/\s?)(?:fluoro\w*|CT|computed tomography|ultrasound|MRI)/i,
);

/** How the needle was guided; `none` only where the words exclude guidance. */
export function readGuidance(text: string, glance?: Glance): Found<Guidance> | undefined {
  const none = findFirst(NONE, text, 'none', glance);
  if (none) return none;
  if (EITHER.test(text, glance)) return undefined;
  return MODALITIES.flatMap(
    ([value, pattern]) => findFirst(pattern, text, value, glance) ?? [],
  ).sort((a, b) => a.start - b.start)[0];
}
