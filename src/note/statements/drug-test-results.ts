import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';

/** A result of a drug test as a note tells of it. */
export interface ToldResult {
  kind: 'presumptive' | 'definitive';
  /** Whether it was other than expected, where the words say so. */
  isUnexpected?: boolean;
}

const TEST = String.raw`(?:UD[TS]s?|urine (?:drug|tox\w*)(?: (?:screen|test)\w*)?|drug (?:screen|test)\w*|tox(?:icology)? screen\w*|(?:LC|GC)[-/ ]?MS\w*|confirmatory (?:test|result)\w*|presumptive (?:test|screen)\w*|(?:point[- ]of[- ]care|POC) (?:urine )?(?:cup|test|screen)\w*|immunoassays?)`;
const RESULT = String.raw`(?:positive|negative|\(?\+\)?ve|consistent|inconsistent|unexpected|expected|as expected|appropriate|inappropriate|abnormal|aberrant|showed|shows|revealed|detected)`;
const RESULTS = new RegExp(String.raw`\b${TEST}\b[^.;\n]{0,60}\b${RESULT}\b[^.;\n]{0,60}`, 'gi');
const NOT_MADE = /\b(?:if|will|order\w*|pending|repeat|plan|obtain|due)\b/i;

/** Results of drug tests that words tell of. */
export const readDrugTestResults = (sentences: readonly Sentence[]): Found<ToldResult>[] =>
  sentences
    .filter(({ kind, occurrence }) => kind !== 'consent' && occurrence !== 'explained')
    .flatMap(({ text, start }) =>
      matchesOf(RESULTS, text)
        .filter(({ 0: words, index }) => !NOT_MADE.test(text.slice(0, index) + words))
        .map((match) => shifted({ value: resultIn(match[0]), ...spanOf(match) }, start)),
    );

const NAMED =
  '(?:presumptive|qualitative|immunoassays?|dip ?sticks?|(?:point[- ]of[- ]care|POC|urine) cups?)';
const KIND = new RegExp(
  String.raw`\b${NAMED}\b[^.;\n]{0,20}\b(?:UD[TS]|urine|drugs?|tox\w*|screen\w*|test\w*|panel)\b|\b(?:UD[TS]|urine|drugs?|tox\w*)\b[^.;\n]{0,40}\b${NAMED}`,
  'i',
);
/** Why another test is wanted, or what came before it. */
const OF_ANOTHER =
  /\b(?:can(?:not|'t)|unable|not|miss\w*|after|following|prior|previous\w*|last|confirm\w*|unexpected)\b/i;

/** Sentences that name the test itself as presumptive. */
export const readPresumptiveNames = (sentences: readonly Sentence[]): Found<ToldResult>[] =>
  sentences
    .filter(({ text }) => KIND.test(text) && !OF_ANOTHER.test(text) && !isDefinitive(text))
    .map(({ text, start }) => ({
      value: { kind: 'presumptive' as const },
      start,
      end: start + text.length,
    }));

const NAMED_DEFINITIVE =
  /\bdefinitive\b[^.;\n]{0,30}\b(?:UD[TS]|urine|drugs?|tox\w*|test\w*|panel)\b/i;
/** What comes only if another test calls for it. */
const ON_CONDITION = /\b(?:reflex\w*|if|when|then|unless|presumptive|immunoassays?|screen\w*)\b/i;

/** Sentences that name the test itself as definitive, and nothing beside it. */
export const readDefinitiveNames = (sentences: readonly Sentence[]): Found<ToldResult>[] =>
  sentences
    .filter(
      ({ text }) =>
        NAMED_DEFINITIVE.test(text) && !OF_ANOTHER.test(text) && !ON_CONDITION.test(text),
    )
    .map(({ text, start }) => ({
      value: { kind: 'definitive' as const },
      start,
      end: start + text.length,
    }));

/** What some words say of a result. */
export function resultIn(words: string): ToldResult {
  const kind = isDefinitive(words) ? 'definitive' : 'presumptive';
  const isUnexpected = unexpectedIn(words);
  return { kind, ...(isUnexpected !== undefined && { isUnexpected }) };
}

/** Whether words name a test by mass spectrometry, or one that confirms. */
export const isDefinitive = (words: string): boolean =>
  /\b(?:LC|GC)[-/ ]?MS\w*|\bconfirmat\w+|\bconfirmed\b|\bdefinitive\b|\bquantitat\w+|\bmass spec\w*/i.test(
    words,
  );

const UNEXPECTED =
  /\bunexpected\b|\binconsistent\b|\bnot (?:consistent|as expected|appropriate)\b|\binappropriate\b|\baberrant\b|\babnormal\b|\bnon-?prescribed\b|\bnot prescribed\b|\bun-?prescribed\b|\billicit\b/i;
/** No one is prescribed these. */
const NEVER_PRESCRIBED =
  /\bpositive (?:for )?(?:[\w,/ ]{0,30} )?(?:cocaine|benzoylecgonine|heroin|6-?MAM|PCP|phencyclidine|MDMA|ecstasy|methamphetamine)\b|\b(?:cocaine|heroin|6-?MAM|PCP|MDMA|methamphetamine) (?:was |is )?positive\b/i;
const EXPECTED =
  /\bconsistent\b|\bas expected\b|\bappropriate(?:ly)?\b|\bexpected\b|\bno (?:unexpected|illicit|inconsisten\w+|aberran\w+)/i;
const NONE_UNEXPECTED =
  /\b(?:no|without|negative for|free of) (?:any )?(?:unexpected|illicit|inconsisten\w+|aberran\w+|non-?prescribed)/i;

const PRESCRIBED_ABSENT =
  /\bnegative for (?:(?:her|his|the|their|any) )?prescribed\b|\bprescribed (?:[\w-]+ ){1,3}?(?:(?:was|is|were) )?(?:negative|absent|not (?:detected|found|present))\b|\babsen(?:t|ce of) (?:(?:her|his|the|their) )?prescribed\b|\bnegative (?:although|though|despite being) prescribed\b/i;

function unexpectedIn(words: string): boolean | undefined {
  if (PRESCRIBED_ABSENT.test(words)) return true;
  if (NONE_UNEXPECTED.test(words)) return NEVER_PRESCRIBED.test(words);
  if (UNEXPECTED.test(words) || NEVER_PRESCRIBED.test(words)) return true;
  return EXPECTED.test(words) ? false : undefined;
}
