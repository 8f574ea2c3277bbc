import type { NoteAgent } from './note-reading.ts';
import type { Span } from './span.ts';

type Amount = Omit<NoteAgent, 'name'>;

const NUMBER = String.raw`(\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?|\.\d{1,4})`;
const VOLUME_UNIT = String.raw`(?:ml|mls|cc|ccs|milliliters?|cubic centimeters?)\b`;
const DOSE_UNIT = String.raw`(mg|milligrams?|mcg|micrograms?|gm?|grams?|units?|u)\b`;
const BETWEEN = String.raw`(?:\s?(?:of|preservative[- ]free|PF|plain|sterile|a|the|injectable|solution of|with epinephrine|[-–,(]))*\s?`;

const PERCENT = new RegExp(String.raw`${NUMBER}\s?(%|percent)`, 'i');
const STRENGTH = new RegExp(
  String.raw`${NUMBER}\s?(mg|mcg|[µμ]g|ug|micrograms?)\s?(?:\/|per)\s?(\d+(?:\.\d+)?)?\s?(?:ml|cc)\b`,
  'i',
);
const DOSE = new RegExp(
  String.raw`(?<![\d./])${NUMBER}[\s-]?${DOSE_UNIT}(?!\s?(?:\/|per)\s?\d*\s?(?:ml|cc))`,
  'i',
);
const VOLUME = new RegExp(String.raw`(?<![\d./])${NUMBER}[\s-]?${VOLUME_UNIT}`, 'i');

/** Whether words name any volume or dose. */
export const hasAmount = (words: string): boolean => VOLUME.test(words) || DOSE.test(words);

/** An amount stands before its drug ("2 mL of 0.5% bupivacaine"), or after it ("Kenalog 40 mg"). */
export function amountOf(words: string, { start, end }: Span, from: number, to: number): Amount {
  const before = ownBefore(words.slice(from, start));
  const after = ownAfter(words.slice(end, to).replace(OF_THE_NEXT, ''));
  const percent = PERCENT.exec(before) ?? PERCENT.exec(after);
  const strength =
    STRENGTH.exec(before) ?? STRENGTH.exec(after) ?? STRENGTH.exec(words.slice(start, end));
  const volume =
    numberIn(VOLUME, without(STRENGTH, before)) ?? numberIn(VOLUME, without(STRENGTH, after));
  const dose = doseIn(before) ?? doseIn(after) ?? saidInShort(before, words.slice(start, end));
  const named = /[- ](10|40|80)$/.exec(words.slice(start, end))?.[1];
  const { perMl, unit } = strengthOf(strength) ?? { perMl: numberOf(named), unit: 'mg' };
  return {
    doseMg:
      dose ??
      (perMl !== undefined && volume !== undefined
        ? rounded(perMl * volume * (MILLIGRAMS[unit] ?? 1))
        : null),
    volumeMl: volume ?? null,
    concentration: percent
      ? `${Number(percent[1])}%`
      : perMl === undefined
        ? null
        : `${rounded(perMl)} ${unit}/mL`,
  };
}

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
function ownBefore(words: string): string {
  const near = words.slice(-60);
  const cut = near.replace(CUT_BEFORE, '');
  return cut.trim() !== '' && BETWEEN_ONLY.test(cut) ? near : cut;
}
const BETWEEN_ONLY = new RegExp(`^${BETWEEN}$`, 'i');

const ownAfter = (words: string): string => words.slice(0, 45).split(CUT_AFTER, 1)[0] ?? '';

const without = (pattern: RegExp, words: string): string => words.replace(pattern, ' ');

function numberIn(pattern: RegExp, words: string): number | undefined {
  const match = pattern.exec(words);
  return match?.[1] === undefined ? undefined : Number(match[1].replace(',', ''));
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
  const match = DOSE.exec(without(STRENGTH, words));
  const unit = match?.[2]?.toLowerCase() ?? '';
  const factor =
    MILLIGRAMS[unit] ??
    MILLIGRAMS[
      unit
        .replace(/^milligrams?$/, 'mg')
        .replace(/^micrograms?$/, 'mcg')
        .replace(/^grams?$/, 'g')
    ];
  // "25g" is a needle.
  if (factor === 1000 && Number(match?.[1]) > 5) return undefined;
  return match && factor ? rounded(Number(match[1]?.replace(',', '')) * factor) : undefined;
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
