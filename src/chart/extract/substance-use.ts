import type { Condition } from 'fhir/r4';
import { codesIn, codingsOf, keyOf, textOf } from '../../fhir/coding.ts';
import { ICD10CM } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import type { SubstanceUse } from '../implant.ts';
import { oncePer } from '../once-per.ts';
import { isTrue } from './conditions.ts';
import { evidenceOf, type PatientWords } from './patient-words.ts';

/**
 * Disorders of substance use: on the list of conditions, then in the words of notes. Treatment or
 * remission that any of them tells of addresses the use.
 */
export function substanceFact(
  source: ChartSource,
  told: readonly PatientWords[],
  failures: readonly string[],
): Fact<SubstanceUse> {
  const all = [...disorders(source), ...told.flatMap(toldIn)];
  const addressed = all.find(({ value, origin }) => value.isAddressed && origin === 'note');
  const first = addressed ?? all.find(({ value }) => !value.isAddressed);
  return weigh(
    [...(first ? [first] : []), ...all.filter((one) => one !== first)],
    [...failures, ...source.failures('conditions')],
    { same: () => true },
  );
}

/** Mental and behavioral disorders due to substances, but for nicotine, which no policy asks about. */
const DISORDER = /^F1(?!7)\d/;
/** A fifth place of 1 after abuse or dependence: in remission. */
const IN_REMISSION = /^F1\d\.[12]1/;

const disorders = oncePer((source: ChartSource): Statement<SubstanceUse>[] =>
  source.ofType('Condition').flatMap((condition) => {
    const code = codesIn(ICD10CM, condition.code).find((one) => DISORDER.test(one));
    const status = codingsOf(condition.clinicalStatus).map((coding) => coding.code);
    const isOver = status.includes('inactive') || status.includes('resolved');
    if (!code || isOver || !isTrue(condition)) return [];
    const words = nameOf(condition);
    const remarks = (condition.note ?? []).map(({ text }) => text).join('\n');
    const isAddressed =
      IN_REMISSION.test(code) ||
      status.includes('remission') ||
      ADDRESSED.test(`${words}\n${remarks}`);
    const value = { words: words || code, isAddressed };
    const date = condition.recordedDate?.slice(0, 10);
    const evidence = { reference: keyOf(condition), ...(date && { date }) };
    return [{ value, origin: 'diagnosis' as const, evidence }];
  }),
);

const nameOf = ({ code }: Condition): string => textOf(code) || (codingsOf(code)[0]?.display ?? '');

/** Words of a disorder; a glass of wine, tobacco and a relative's use are none. */
const OF_A_DISORDER =
  /\b(?:abus\w+|dependence|use disorder|addict\w*|illicit|cocaine|heroin|methamphetamine|(?:drug|alcohol|opioid|substance) misuse)\b/i;
const OF_OTHERS =
  /\bfamily (?:history|hx)\b|\b(?:father|mother|brother|sister|parents?|son|daughter|spouse|husband|wife)\b|\b(?:nicotine|tobacco) (?:dependence|abuse|use)\b|\bphysical(?:ly)? dependen\w+|\brisks?\b|\bscreen\w*/i;
const ADDRESSED =
  /\bremission\b|\brecover(?:y|ed|ing)\b|\bsober\b|\bsobriety\b|\babstin\w+|\bclean (?:for|since)\b|\btreat(?:ed|ment)\b|\brehab\w*|\b(?:quit|stopped|former|past|remote|resolved)\b|\bhistory of\b|\bh\/o\b|\b(?:methadone|buprenorphine|suboxone|naltrexone|vivitrol)\b|\bcounsel\w+|\baddiction (?:medicine|specialist|clinic)\b/i;

const toldIn = (words: PatientWords): Statement<SubstanceUse>[] =>
  words.reading.statements.substanceUse
    .filter(({ value, quote }) => value === 'present' && OF_A_DISORDER.test(quote))
    .filter(({ quote }) => !OF_OTHERS.test(quote))
    .map(({ quote }) => ({
      value: { words: quote, isAddressed: ADDRESSED.test(quote) },
      origin: words.origin,
      evidence: evidenceOf(words, quote),
    }));
