import type { AblationMode } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import { type Found, findFirst, shifted } from '../span.ts';
import { isDenied, isOfThisVisit } from './matching.ts';

/** The more special way first: "pulsed" says more than "radiofrequency". */
const MODES: readonly (readonly [AblationMode, RegExp])[] = [
  ['pulsed', /\b(?:pulsed|PRF)\b(?! (?:doppler|mode|fluoro|imag))/i],
  ['cooled', /\b(?:water-?)?cooled\b/i],
  ['cryo', /\bcryo(?:ablation|neurolysis|analgesia|therapy|probe)\b/i],
  ['laser', /\blaser\b/i],
  [
    'chemical',
    /\b(?:chemical|phenol|alcohol|ethanol)\b[^.;]{0,40}\b(?:neurolysis|ablation|injected|rhizotomy|lysis)\b|\b(?:phenol|dehydrated alcohol)\b|\bneurolytic\b/i,
  ],
  [
    'thermal',
    /\b(?:thermal|conventional|continuous|heat(?:ed)?)\b(?=[^.;]{0,25}\b(?:RF\w*|radio-?frequency|ablation|lesion\w*|coagulation|neurotomy|rhizotomy))|\bthermo-?coagulation\b/i,
  ],
];

/** How the nerves were destroyed, where the words say so. */
export function readAblationMode(sentences: readonly Sentence[]): Found<AblationMode> | undefined {
  const now = sentences.filter(isOfThisVisit);
  for (const [mode, pattern] of MODES) {
    for (const { text, start } of now) {
      const found = findFirst(pattern, text, mode);
      if (!found || isDenied(text, found.start)) continue;
      if (/:?\s?not (?:performed|used|done)/i.test(text.slice(found.end, found.end + 25))) continue;
      return shifted(found, start);
    }
  }
  return undefined;
}
