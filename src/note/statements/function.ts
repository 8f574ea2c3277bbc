import type { FunctionScale, FunctionScore } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, isTold, wordsIn } from './matching.ts';

const ACTIVITY = String.raw`(?:walk|stand|sit|sleep|work|dress|bath|climb|stairs|lift|driv|bend|ADLs?|activit|daily|household|chores|housework|function|reach|carry|exercis|toilet|job|garden|cook|shop|self-care|mobility|ambulat|therapy)\w*`;
const LIMITED = new RegExp(
  [
    String.raw`\b(?:unable to|cannot|can't|can not|difficulty|trouble|limits?|limited|limiting|interfer\w+ with|impair\w*|restrict\w*|prevents?|could not|has to stop|only able to)\s(?:\S{1,15}\s){0,4}?${ACTIVITY}[^.;]{0,40}`,
    String.raw`\b(?:can|able to) (?:only )?(?:stand|walk|sit|drive|work|lift)(?:s|ing)? (?:\w+ ){0,3}(?:only|less than|no more than|for only|about|under|max\w*)[^.;]{0,40}`,
    String.raw`\b(?:functional (?:limitation|impairment|decline)|disab(?:led|ility)) (?:with|in|from|of|due)[^.;]{0,60}`,
  ].join('|'),
  'gi',
);

/** What the patient cannot do. */
export const readFunctionalLimitation = (
  sentences: readonly Sentence[],
): Found<string> | undefined =>
  wordsIn(
    sentences.filter((one) => isTold(one) && one.kind !== 'complications'),
    LIMITED,
  );

const SCALES: readonly (readonly [FunctionScale, string])[] = [
  ['ODI', 'ODI|oswestry(?: (?:low back )?(?:disability|pain))?(?: (?:index|questionnaire|score))*'],
  ['NDI', 'NDI|neck disability index'],
  ['PEG', String.raw`PEG(?=[\s:-]{1,3}(?:\d|score|scale|of|was|total|at))`],
  ['RMDQ', 'RMDQ|RDQ|roland[- ]morris(?: disability)?(?: (?:questionnaire|score))*'],
  [
    'PROMIS',
    String.raw`PROMIS(?:[- ](?:PF|PI|\d{2}|physical function|pain interference|global health))*`,
  ],
];
const PATTERNS = SCALES.map(
  ([scale, names]) =>
    [
      scale,
      new RegExp(
        String.raw`\b(?:${names})\b[^.;\d\n]{0,30}?(?<![-/\d])(\d{1,3}(?:\.\d)?)(?:\s?(%|percent\b)|\s?(?:\/|out of)\s?(\d{1,3}))?(?!\s?(?:weeks?|months?|days?|\/\d))`,
        'gi',
      ),
    ] as const,
);

/** Values of named measures of function. */
export const readFunctionScores = (sentences: readonly Sentence[]): Found<FunctionScore>[] => {
  const told = sentences.filter(({ kind, old }) => kind !== 'plan' && !old);
  return PATTERNS.flatMap(([scale, pattern]) =>
    allIn(told, pattern, ([, score, percent, outOf]) => ({
      scale,
      score: Number(score),
      outOf: percent ? 100 : outOf ? Number(outOf) : null,
    })),
  );
};
