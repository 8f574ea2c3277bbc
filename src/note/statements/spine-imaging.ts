import { namedLevels } from '../levels.ts';
import type { SpineImaging } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, isDenied } from './matching.ts';

const STUDY =
  /\b(?:MRI?s?(?= |:)(?!I?[- ]guid)|magnetic resonance|CT(?: scan| myelogra\w+)?(?= (?:of|from|show|reveal|demonstr|dated|scan|myelo|L|C)| ?:)|x-?rays?(?! ?(?:tube|guid|table|beam|control))|radiographs?|plain films?|myelogra(?:m|phy))\b/gi;
const FINDING =
  /\b(?:show\w*|reveal\w*|demonstrat\w*|with|confirm\w*|read as|notable|significant for|evidence|herniat\w*|stenosis|protrusion|bulg\w*|spondyl\w*|degenerat\w*|narrowing|extrusion|hypertrophy|arthropathy|concordant|correlat\w*|normal|unremarkable)\b|:/i;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const DATE = new RegExp(
  String.raw`\b(?:\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\/(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|${MONTH}(?: \d{1,2},?)? (?:19|20)\d\d|(?:19|20)\d\d)\b`,
  'i',
);
const CONCORDANT =
  /\b(?:concordant|congruent|correlat\w+|consistent|correspond\w*|matche?[sd]?|explain\w*|in keeping) (?:\w+ )?(?:with|to)?\b/gi;

const modalityOf = (words: string): SpineImaging['modality'] => {
  if (/^m(?:r|agn)/i.test(words)) return 'MRI';
  if (/myelo/i.test(words)) return 'myelogram';
  return /^ct/i.test(words) ? 'CT' : 'x-ray';
};

/** Imaging of the spine that is told with its findings, rather than used to guide the needle. */
export const readSpineImaging = (sentences: readonly Sentence[]): Found<SpineImaging>[] =>
  sentences
    .filter(({ kind, old, text }) => kind !== 'plan' && !old && FINDING.test(text))
    .flatMap((sentence) => {
      const [first] = allIn([sentence], STUDY, ([words]) => studyOf(words, sentence));
      return first && (first.value.levels.length > 0 || first.value.concordant) ? [first] : [];
    });

function studyOf(words: string, { text }: Sentence): SpineImaging {
  const agreement = [...text.matchAll(CONCORDANT)];
  return {
    modality: modalityOf(words),
    levels: namedLevels(text),
    date: DATE.exec(text)?.[0] ?? null,
    concordant: agreement.some(({ index }) => !isDenied(text, index)),
  };
}
