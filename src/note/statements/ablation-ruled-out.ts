import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn } from './matching.ts';

const ABLATION = '(?:RFA|RF|radio-?frequency(?: ablation)?|ablation|neurotomy|rhizotomy)';
const RULED_OUT = new RegExp(
  [
    String.raw`\bnot an? (?:\w+ ){0,2}candidate for (?:\w+ ){0,3}${ABLATION}\b[^.;]{0,80}`,
    String.raw`\b${ABLATION} (?:is|was|has been) (?:\w+ )?(?:contraindicated|not (?:appropriate|indicated|an option|possible|feasible|advisable)|ruled out|precluded|declined)\b[^.;]{0,80}`,
    String.raw`\b(?:pacemaker|defibrillator|ICD)\b[^.;]{0,40}\b(?:preclud\w+|contraindicat\w+|rules? out|prevents?)\b[^.;]{0,20}\b${ABLATION}\b`,
    String.raw`\b(?:declin\w+|refus\w+) ${ABLATION}\b[^.;]{0,60}`,
  ].join('|'),
  'gi',
);

/** Why radiofrequency ablation cannot be done. */
export const readAblationRuledOut = (sentences: readonly Sentence[]): Found<string> | undefined =>
  allIn(
    sentences.filter(({ old }) => !old),
    RULED_OUT,
    ([words]) => words.trim(),
  )[0];
