import type { NoteAgent } from './note-reading.ts';
import { type Span, upTo } from './span.ts';
import { SPELLED_AMOUNT, spelledNumber } from './spelled-numbers.ts';

type Amount = Omit<NoteAgent, 'name'>;

const NUMBER = String.raw`(\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?|\.\d{1,4})`;
const VOLUME_UNIT = String.raw`(?:ml|mls|cc|ccs|milliliters?|cubic centimeters?)\b`;
const DOSE_UNIT = String.raw`(mg|milligrams?|mcg|micrograms?|gm?|grams?|units?|u)\b`;

const PERCENT = new RegExp(String.raw`${NUMBER}\s?(%|percent)`, 'i');
const STRENGTH = new RegExp(
  String.raw`${NUMBER}\s?(mg|mcg|[µμ]g|ug|micrograms?)\s?(?:\/|per)\s?(\d+(?:\.\d+)?)?\s?(?:ml|cc)\b`,
  'i',
);
/** An amount in digits, and the same dictated in words: "half a cc", "forty milligrams". */
interface Pattern {
  digits: RegExp;
  spelled: RegExp;
}

const patternOf = (unit: string): Pattern => ({
  digits: new RegExp(String.raw`(?<![\d./])${NUMBER}[\s-]?${unit}`, 'i'),
  spelled: new RegExp(String.raw`(?<![\d./])(${SPELLED_AMOUNT})[\s-]?${unit}`, 'i'),
});
const DOSE = patternOf(String.raw`${DOSE_UNIT}(?!\s?(?:\/|per)\s?\d*\s?(?:ml|cc))`);
const VOLUME = patternOf(VOLUME_UNIT);
/** What a spelled amount shows at first sight. */
const MAY_BE_SPELLED = /(?:[a-z]|1\/2)[\s-](?:m[lcig]|cc|cubic|gram)/i;

const amountIn = ({ digits, spelled }: Pattern, words: string): RegExpExecArray | null =>
  digits.exec(words) ?? (MAY_BE_SPELLED.test(words) ? spelled.exec(words) : null);

/** Whether words name any volume or dose. */
export const hasAmount = (words: string): boolean =>
  amountIn(VOLUME, words) !== null || amountIn(DOSE, words) !== null;

/** An amount stands before its drug ("2 mL of 0.5% bupivacaine"), or after it ("Kenalog 40 mg"). */
export function amountOf(words: string, { start, end }: Span, from: number, to: number): Amount {
  const before = ownBefore(words.slice(from, start));
  const after = ownAfter(words.slice(end, to).replace(OF_THE_NEXT, ''));
  const percent = PERCENT.exec(before) ?? PERCENT.exec(after);
  const strength =
    STRENGTH.exec(before) ?? STRENGTH.exec(after) ?? STRENGTH.exec(words.slice(start, end));
  const [bareBefore, bareAfter] = strength ? [without(before), without(after)] : [before, after];
  const own = OF_A_MIXTURE.test(before) ? '' : bareBefore;
  const volume = numberIn(VOLUME, own) ?? numberIn(VOLUME, bareAfter);
  const dose =
    doseIn(bareBefore) ?? doseIn(bareAfter) ?? saidInShort(before, words.slice(start, end));
  const named = /[- ](10|40|80)$/.exec(words.slice(start, end))?.[1];
  const { perMl, unit } = strengthOf(strength) ?? { perMl: numberOf(named), unit: 'mg' };
  // "Depo-Medrol 80 mg/1 mL" is both an amount and its strength.
  const held = volume === undefined ? numberOf(strength?.[3]) : undefined;
  return {
    doseMg:
      dose ??
      (perMl !== undefined && (volume ?? held) !== undefined
        ? rounded(perMl * (volume ?? held ?? 0) * (MILLIGRAMS[unit] ?? 1))
        : null),
    volumeMl: volume ?? held ?? null,
    concentration: percent
      ? `${Number(percent[1])}%`
      : perMl === undefined
        ? null
        : `${rounded(perMl)} ${unit}/mL`,
  };
}

/** "A 2 mL mixture of" is as much as all its drugs together. */
const OF_A_MIXTURE = /\b(?:mixture|combination)\b/i;

/** What a millilitre holds, in the unit of the note: morphine in milligrams, fentanyl in micrograms. */
function strengthOf(match: RegExpExecArray | null): { perMl: number; unit: string } | undefined {
  const [, amount, unit = '', volume = '1'] = match ?? [];
  if (amount === undefined) return undefined;
  const perMl = Number(amount.replace(',', '')) / Number(volume);
  return { perMl, unit: unit.toLowerCase() === 'mg' ? 'mg' : 'mcg' };
}

const CUT_BEFORE =
  /^.*(?:\b(?:and|with|plus|of which|mixed)\b|\b(?:solution|mixture) (?:of|containing|consisting of)(?=\s\d)|[+&/](?!\s?(?:m?l|cc))|,(?!\s?\d{3}))(?=[^+&]*$)/is;
const CUT_AFTER = /\b(?:and|with|plus|into|was|were|in|for|at|mixed)\b|[+&;]|,(?!\s?(?:\d|total))/i;

/** "10 mL of Naropin, 80 mg of Depo-Medrol" */
const OF_THE_NEXT = new RegExp(
  String.raw`(?:,|\s[/+&])\s?${NUMBER}\s?(?:${VOLUME_UNIT}|${DOSE_UNIT})(?: of)?\s$`,
  'i',
);

/** The words before a drug that speak of it and not of the one before. */
const ownBefore = (words: string): string => words.slice(-60).replace(CUT_BEFORE, '');

const ownAfter = (words: string): string => upTo(CUT_AFTER, words.slice(0, 45));

const without = (words: string): string => words.replace(STRENGTH, ' ');

function numberIn(pattern: Pattern, words: string): number | undefined {
  const match = amountIn(pattern, words);
  return match?.[1] === undefined ? undefined : spelledNumber(match[1]);
}

/** "40 of Kenalog" is told in milligrams, as steroids alone are. */
function saidInShort(before: string, drug: string): number | undefined {
  const digits = /\b(10|20|40|60|80|120|160) of\s$/.exec(before)?.[1];
  return digits && /^(?:kenalog|depo|methylpred|triamcin)/i.test(drug) ? Number(digits) : undefined;
}

const MILLIGRAMS: Readonly<Record<string, number>> = {
  g: 1000,
  gm: 1000,
  gram: 1000,
  mg: 1,
  mcg: 0.001,
};

function doseIn(words: string): number | undefined {
  const match = amountIn(DOSE, words);
  if (!match) return undefined;
  const unit = match[2]?.toLowerCase() ?? '';
  const factor =
    MILLIGRAMS[unit] ??
    MILLIGRAMS[
      unit
        .replace(/^milligrams?$/, 'mg')
        .replace(/^micrograms?$/, 'mcg')
        .replace(/^grams?$/, 'g')
    ];
  // "25g" is a needle.
  const amount = spelledNumber(match[1] ?? '');
  if (factor === 1000 && amount > 5) return undefined;
  return factor ? rounded(amount * factor) : undefined;
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
