import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';

/** What an implant procedure is for. */
export type ImplantStage = 'trial' | 'permanent' | 'replacement';

const DEVICE =
  '(?:generators?|IPG|batter(?:y|ies)|pumps?|leads?|electrodes?|(?:neuro)?stimulators?|SCS|systems?|catheters?)';
const ANEW =
  '(?:replac(?:e|ed|ement|ing)|revis(?:e|ed|ion|ing)|exchang(?:e|ed|ing)|upgrad(?:e|ed|ing))';
const STAGES = new RegExp(
  [
    String.raw`(?<replacement>\b${DEVICE}\b[^.;\n]{0,20}\b${ANEW}\b|\b${ANEW}\b[^.;\n]{0,40}\b${DEVICE}\b|\bend of (?:battery |service )?life\b|\belective replacement\b)`,
    String.raw`(?<permanent>\bpermanent(?:ly)?\b[^.;\n]{0,50}\b(?:implant\w*|plac\w+|stimulat\w+|SCS|${DEVICE})|\b(?:implant\w*|placement|SCS|stimulat\w+)\b[^.;\n]{0,30}\bpermanent(?:ly)?\b)`,
    String.raw`(?<trial>\btrials?\b)`,
  ].join('|'),
  'gi',
);
/** A trial that came before: its success is why the implant is done. */
const LOOKS_BACK =
  /\b(?:after|following|since|success(?:ful(?:ly)?)?|complet\w+|prior|previous(?:ly)?|last|past|recent|s\/p|status[- ]post|had|underwent|during) (?:an? |her |his |the |their )?(?:[\w%-]+ ){0,5}$/i;
const RESULT =
  /^(?:s)?[^.;\n]{0,30}\b(?:gave|provided|yielded|was (?:successful|positive)|with \d+ ?(?:%|percent)|relief|success\w*|results?|completed|on \d)/i;
const CONDITION =
  /\b(?:if|would|candidate for|consider\w*|will discuss|prior to|before|pending)\b[^.;\n]{0,60}$/i;

/**
 * Whether words order or tell of a trial, a permanent implant or a replacement. What came before,
 * and what may come later, is left out.
 */
export const readImplantStages = (sentences: readonly Sentence[]): Found<ImplantStage>[] =>
  sentences
    .filter(({ kind, occurrence }) => kind !== 'consent' && occurrence === 'performed')
    .flatMap(({ text, start }) =>
      matchesOf(STAGES, text).flatMap((match) => {
        const value = stageOf(match);
        const [before, after] = [
          text.slice(0, match.index),
          text.slice(match.index + match[0].length),
        ];
        const isTold = value === 'trial' && (LOOKS_BACK.test(before) || RESULT.test(after));
        if (!value || isTold || CONDITION.test(before)) return [];
        return [shifted({ value, ...spanOf(match) }, start)];
      }),
    );

function stageOf({ groups }: RegExpExecArray): ImplantStage | undefined {
  if (groups?.replacement) return 'replacement';
  if (groups?.permanent) return 'permanent';
  return groups?.trial ? 'trial' : undefined;
}
