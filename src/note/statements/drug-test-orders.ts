import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied } from './matching.ts';

const FOR_ALL =
  /\bstanding order\b|\b(?:at |with |for )?(?:every|each) (?:office |clinic |follow[- ]?up )?(?:visit|appointment|patient)\b|\ball (?:new |established |chronic pain |pain |opioid )?patients\b|\broutine(?:ly)? (?:for|on|in) (?:all|every|each)\b|\bper (?:clinic|office|practice|facility) (?:protocol|policy)\b|\b(?:clinic|office|practice) (?:protocol|policy)\b|\broutine (?:UD[TS]|urine drug|drug (?:test|screen)\w*|toxicology)\b/gi;

/** Words that order tests for every visit or every patient. */
export const readStandingOrders = (sentences: readonly Sentence[]): Found<string>[] =>
  found(sentences, FOR_ALL);

const OPIOID =
  '(?:opioids?|opiates?|oxycodone|hydrocodone|morphine|hydromorphone|oxymorphone|fentanyl|methadone|buprenorphine|suboxone|tramadol|tapentadol|codeine|benzodiazepines?|alprazolam|clonazepam|diazepam|lorazepam|amphetamines?|controlled substances?)';
const REASONS = new RegExp(
  [
    String.raw`\b(?:chronic|long[- ]term|current|on|takes|taking|prescri\w+|initiat\w+|start\w*|continu\w+|refill\w*|taper\w*)\b[^.;\n]{0,40}\b${OPIOID}\b`,
    String.raw`\b${OPIOID}\b[^.;\n]{0,40}\b(?:therapy|treatment|prescri\w+|use|agreement|dose|taper\w*|escalat\w+)\b`,
    String.raw`\baberran\w+\b|\bmisuse\b|\bdiver(?:sion|ting)\b|\bearly refills?\b|\b(?:lost|los(?:es|ing)|stolen|misplaced|ran out of) (?:(?:her|his|the|their) )?(?:prescriptions?|medications?|meds|pills?)\b|\bpill counts?\b`,
    String.raw`\b(?:PDMP|PMP)\b[^.;\n]{0,40}\b(?:discrepan\w+|multiple|other prescribers?|unexpected|inconsistent)\b`,
    String.raw`\b(?:prior|previous|last|recent|earlier) [^.;\n]{0,40}\b(?:unexpected|inconsistent|positive|negative|abnormal|aberrant)\b`,
    String.raw`\b(?:unexpected|inconsistent|abnormal) (?:prior |previous |last )?(?:UD[TS]|urine|drug|presumptive|screen\w*|results?)\b`,
    String.raw`\b(?:low|moderate|medium|high)[- ]risk\b|\b(?:ORT|SOAPP(?:-R)?|COMM) (?:score )?(?:of |is |was |= ?)?\d+`,
    String.raw`\b(?:signs? of |suspected |suspicion of |concern for )(?:\w+ ){0,2}(?:intoxication|relapse|overdose|impairment|illicit|non-?adherence)\b`,
    String.raw`\b(?:substance|opioid|alcohol) use disorder\b|\bhistory of (?:\w+ ){0,2}(?:abuse|addiction|overdose)\b`,
    String.raw`\b(?:monitor|assess|verify|confirm)\w* (?:\w+ ){0,2}(?:adherence|compliance)\b`,
  ].join('|'),
  'gi',
);

/** Why this patient is tested, in the words of an order for the test. */
export const readTestReasons = (sentences: readonly Sentence[]): Found<string>[] =>
  found(sentences, REASONS);

const DEFINITIVE = new RegExp(
  [
    String.raw`\b(?:unexpected|inconsistent|discrepan\w+|disput\w+|contest\w+|denie[sd]|presumptive positive|presumptive negative)\b`,
    String.raw`\bconfirm(?:ed|ation|atory)?\b(?! appointment)`,
    String.raw`\b(?:differentiat\w+|distinguish\w*|identif\w+|quantif\w+)\b[^.;\n]{3,}`,
    String.raw`\b(?:not|cannot be|isn't|poorly) (?:\w+ )?(?:detect\w+|screened|measured|covered)\b`,
    String.raw`\b(?:no|without a) (?:commercially available )?(?:presumptive|immunoassay)\b|\bimmunoassay\b[^.;\n]{0,40}\b(?:not|unavailable|cannot|cross-?react\w*)\b|\bpresumptive (?:test |testing )?(?:is |was )?(?:not available|unavailable|inconclusive)\b`,
    String.raw`\b(?:synthetic|designer|metabolites?|polypharmacy|polysubstance)\b`,
  ].join('|'),
  'gi',
);

/** Why one drug, or so many classes, must be told apart, in the words of an order for it. */
export const readDefinitiveReasons = (sentences: readonly Sentence[]): Found<string>[] =>
  found(sentences, DEFINITIVE);

/** Sentences of a note that are about drug tests at all. */
const ABOUT_TESTS =
  /\bUD[TS]s?\b|\burine (?:drug|tox)|\bdrug (?:screen|test|class)|\btox(?:icology)?\b|\bimmunoassay|\bpresumptive|\bdefinitive|\bconfirmat(?:ion|ory)\b|\b[LG]C[-/ ]?MS|\b(?:POC|point[- ]of[- ]care)\b|\b(?:comprehensive|drug|urine) panel\b/i;
const SCREEN = String.raw`(?:immunoassays?|presumptive (?:test|screen)\w*|screen\w*|cups?|POC|point[- ]of[- ]care)`;
const APART = new RegExp(
  [
    String.raw`\b(?:discrepan\w+|disput\w+|contest(?:s|ed))\b`,
    String.raw`\b(?:differentiat\w+|distinguish\w*|to (?:identify|quantify|tell))\b[^.;\n]{3,}`,
    String.raw`\b${SCREEN}\b[^.;\n]{0,60}\b(?:cannot|can't|doesn't|(?:does|do|will|is|was) not|unable to|fails? to|not able to|miss(?:es)?|unavailable|inconclusive)\b`,
    String.raw`\b(?:not|cannot be|poorly) (?:reliably )?(?:detected|measured|covered|seen) (?:by|on|with|in) (?:(?:the|an?|our) )?${SCREEN}\b`,
    String.raw`\b(?:definitive|confirmatory|LC[-/ ]?MS|comprehensive|classes)\b[^.;\n]{0,60}\b(?:because|due to|given|since|as the patient)\b[^.;\n]{3,}`,
    String.raw`\b(?:synthetic|designer|polypharmacy|polysubstance|cross-?react\w*)\b`,
  ].join('|'),
  'gi',
);

/**
 * The same in the words of a note, which tells of much besides: that a test confirms or identifies
 * something is no reason there, and results are read as results.
 */
export const readDefinitiveReasonsInNote = (sentences: readonly Sentence[]): Found<string>[] =>
  found(
    sentences.filter(({ text }) => ABOUT_TESTS.test(text)),
    APART,
  );

/** The first such words of each sentence. */
const found = (sentences: readonly Sentence[], pattern: RegExp): Found<string>[] =>
  sentences.flatMap(({ text, start }) => {
    const match = matchesOf(pattern, text).find(({ index }) => !isDenied(text, index));
    return match ? [shifted({ value: match[0].trim(), ...spanOf(match) }, start)] : [];
  });
