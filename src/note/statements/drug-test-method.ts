import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied, isOfThisVisit } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** How a drug test was made. */
export interface ToldTest {
  /** Of a presumptive test: how its result was read. */
  method?: 'by-eye' | 'instrument' | 'analyzer';
  kind?: 'presumptive' | 'definitive';
  /** Of a definitive test: how many drug classes it told apart. */
  classes?: number;
  /** Of a definitive test: whether it was calibrated for each drug. */
  isCalibrated?: boolean;
}

const TESTED =
  /\bUD[TS]s?\b|\burine (?:drug|tox)|\bdrug (?:screen|test|class)|\btox(?:icology)?\b|\bimmunoassay|\bpresumptive|\bdefinitive|\b[LG]C[-/ ]?MS/i;
const METHODS: readonly [RegExp, NonNullable<ToldTest['method']>][] = [
  [
    /\bdirect optical\b|\bread (?:by eye|visually)\b|\bvisual(?:ly)? (?:read|interpret\w+)\b/gi,
    'by-eye',
  ],
  [
    /\binstrument[- ]assisted\b|\bread (?:by|with|on) (?:an? |the )?(?:instrument|reader)\b/gi,
    'instrument',
  ],
  [/\b(?:chemistry |immunoassay |laboratory |bench-?top )?analy[sz]er\b/gi, 'analyzer'],
];
const DEFINITIVE =
  /\bdefinitive\b|\b(?:LC|GC)[-/ ]?MS\w*|\bmass spec\w*|\bconfirmatory (?:test|assay)\w*/gi;
const PRESUMPTIVE = /\bpresumptive\b|\bimmunoassay\b/gi;
const OF_ANOTHER = /\b(?:prior|previous\w*|last|earlier|unexpected|after|following|because of)\b/i;
const CLASSES = new RegExp(String.raw`\b${NUMBER} (?:different )?drug classes\b`, 'gi');
const UNCALIBRATED =
  /\bwithout (?:a )?(?:drug[- ]specific )?calibrat\w+(?: (?:of|for) each drug)?\b|\bnot calibrated (?:for|to) each drug\b/gi;
const CALIBRATED =
  /\b(?:with )?(?:drug[- ]specific )calibrat\w+|\bcalibrated (?:for|to) each drug\b/gi;

/** How the test of this visit was made, as far as each sentence tells. */
export const readTestMethod = (sentences: readonly Sentence[]): Found<ToldTest>[] =>
  sentences
    .filter((one) => isOfThisVisit(one) && TESTED.test(one.text) && !OF_ANOTHER.test(one.text))
    .flatMap((sentence) => [
      ...METHODS.flatMap(([pattern, method]) =>
        each(sentence, pattern, { method, kind: 'presumptive' }),
      ),
      ...each(sentence, DEFINITIVE, { kind: 'definitive' }),
      ...each(sentence, PRESUMPTIVE, { kind: 'presumptive' }),
      ...classesIn(sentence),
      ...withCalibration(sentence),
    ]);

const each = ({ text, start }: Sentence, pattern: RegExp, value: ToldTest): Found<ToldTest>[] =>
  matchesOf(pattern, text)
    .filter(({ index }) => !isDenied(text, index))
    .slice(0, 1)
    .map((match) => shifted({ value, ...spanOf(match) }, start));

const classesIn = ({ text, start }: Sentence): Found<ToldTest>[] =>
  matchesOf(CLASSES, text).flatMap((match) => {
    const classes = numberOf(match[1]);
    return classes === undefined ? [] : [shifted({ value: { classes }, ...spanOf(match) }, start)];
  });

function withCalibration({ text, start }: Sentence): Found<ToldTest>[] {
  const [without] = matchesOf(UNCALIBRATED, text);
  const match = without ?? matchesOf(CALIBRATED, text)[0];
  if (!match) return [];
  const isCalibrated = !without;
  return [shifted({ value: { kind: 'definitive', isCalibrated }, ...spanOf(match) }, start)];
}
