import type { NoteAgent, NoteFamily } from './note-reading.ts';
import type { Passage } from './sentences.ts';
import { type Found, type Span, spansOf } from './span.ts';
import drugs from './vocabulary/drugs.json' with { type: 'json' };

/** Drugs by every name they go by; the names are alternatives of one pattern each. */
const DRUGS: readonly { name: string; pattern: RegExp; only: readonly string[] }[] = drugs.map(
  ({ name, names, ...rest }) => ({
    name,
    pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
    only: 'only' in rest ? rest.only : [],
  }),
);
const ANY_DRUG = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${drugs.flatMap(({ names }) => names).join('|')})(?![\p{L}])`,
  'giu',
);

const HAS_DRUG = new RegExp(ANY_DRUG.source, 'iu');

const NUMBER = String.raw`(\d{1,4}(?:,\d{3})?(?:\.\d{1,4})?|\.\d{1,4})`;
const VOLUME_UNIT = String.raw`(?:ml|mls|cc|ccs|milliliters?|cubic centimeters?)\b`;
const DOSE_UNIT = String.raw`(mg|milligrams?|mcg|micrograms?|gm?|grams?|units?|u)\b`;
const BETWEEN = String.raw`(?:\s?(?:of|preservative[- ]free|PF|plain|sterile|a|the|injectable|solution of|with epinephrine|[-–,(]))*\s?`;

const PERCENT = new RegExp(String.raw`${NUMBER}\s?(%|percent)`, 'i');
const STRENGTH = new RegExp(
  String.raw`${NUMBER}\s?mg\s?(?:\/|per)\s?(\d+(?:\.\d+)?)?\s?(?:ml|cc)\b`,
  'i',
);
const DOSE = new RegExp(
  String.raw`(?<![\d./])${NUMBER}[\s-]?${DOSE_UNIT}(?!\s?(?:\/|per)\s?\d*\s?(?:ml|cc))`,
  'i',
);
const VOLUME = new RegExp(String.raw`(?<![\d./])${NUMBER}[\s-]?${VOLUME_UNIT}`, 'i');

/** What came into the skin or a vein, or into nobody, is not what was injected at the target. */
const NOT_AT_THE_TARGET =
  /\bskin\b|subcutan|superficial|\bwheal|\btract?\b|an(?:a?)esthetized|an(?:a?)esthetised|local an(?:a?)esthe\w+ (?:was|with|using)|local infiltrat|infiltrated locally|\bnumb|topical|\bIV\b|intraven|sedat|allerg|\bpatch|prescri|\btablets?\b|\bp\.?o\.?\b|\b(?:no|without|not|denie[sd]) (?:any )?(?:adverse|reaction|side)|\bflush|premedic/i;
const REALLY_AT_THE_TARGET = /\b(?:skin|needle) (?:was )?(?:then )?(?:removed|withdrawn)/i;
const GIVEN =
  /inject|instill|administ|deposit|deliver|mixture|solution|consist|contain|compris|compos|total of|given|medicat|agent|inflitrat|infiltrat|placed|block(?:ed)? with|using|with|used|slowly|:/i;

/** Splits what one sentence tells one after the other. */
const NEXT_STEP =
  /;|,?\s(?:and\s)?(?:then|subsequently|afterwards?|next|thereafter|following which|after which|followed by(?: injection of)?)\s|,\s(?:and\s)?(?:a|the)\s(?=\d{2}[- ]gauge|needle|spinal needle|tuohy)|\.\s/gi;

/**
 * The drugs injected at the target, by their generic names. A dose is stated in milligrams, or a
 * volume times a strength in milligrams per millilitre; a percentage is a concentration.
 */
export function readAgents(passages: readonly Passage[], family: NoteFamily): Found<NoteAgent>[] {
  const found = new Map<string, Found<NoteAgent>>();
  for (const { text, start } of passages) {
    if (!HAS_DRUG.test(text)) continue;
    for (const step of stepsOf(text)) {
      for (const agent of agentsIn(step.words, family)) {
        const known = found.get(agent.value.name);
        const place = {
          start: agent.start + step.start + start,
          end: agent.end + step.start + start,
        };
        found.set(agent.value.name, known ? completed(known, agent.value) : { ...agent, ...place });
      }
    }
  }
  return [...found.values()];
}

function agentsIn(words: string, family: NoteFamily): Found<NoteAgent>[] {
  const isElsewhere = NOT_AT_THE_TARGET.test(words) && !REALLY_AT_THE_TARGET.test(words);
  if (isElsewhere || !(GIVEN.test(words) || VOLUME.test(words) || DOSE.test(words))) return [];
  const mentions = spansOf(ANY_DRUG, words);
  return mentions.flatMap((mention, place) => {
    const name = nameOf(words.slice(mention.start, mention.end), family);
    if (name === undefined || !isAmount(words, mention, mentions, place)) return [];
    const from = mentions[place - 1]?.end ?? 0;
    const to = mentions[place + 1]?.start ?? words.length;
    return [{ value: { name, ...amountOf(words, mention, from, to) }, ...mention }];
  });
}

function nameOf(words: string, family: NoteFamily): string | undefined {
  const drug = DRUGS.find(({ pattern }) => pattern.test(words.trim()));
  if (!drug || (drug.only.length > 0 && !drug.only.includes(family))) return undefined;
  return drug.name;
}

/** A short name such as "depo" or "dex" needs an amount beside it to be a drug. */
function isAmount(
  words: string,
  { start, end }: Span,
  all: readonly Span[],
  place: number,
): boolean {
  if (end - start > 4) return true;
  const from = all[place - 1]?.end ?? 0;
  const to = all[place + 1]?.start ?? words.length;
  return /\d/.test(
    words.slice(Math.max(from, start - 20), start) + words.slice(end, Math.min(to, end + 20)),
  );
}

/** An amount stands before its drug ("2 mL of 0.5% bupivacaine"), or after it ("Kenalog 40 mg"). */
function amountOf(words: string, { start, end }: Span, from: number, to: number) {
  const before = ownBefore(words.slice(from, start));
  const after = ownAfter(words.slice(end, to));
  const percent = PERCENT.exec(before) ?? PERCENT.exec(after);
  const strength =
    STRENGTH.exec(before) ?? STRENGTH.exec(after) ?? STRENGTH.exec(words.slice(start, end));
  const volume =
    numberIn(VOLUME, without(STRENGTH, before)) ?? numberIn(VOLUME, without(STRENGTH, after));
  const dose = doseIn(before) ?? doseIn(after);
  const named = /[- ](10|40|80)$/.exec(words.slice(start, end))?.[1];
  const perMl = strength ? Number(strength[1]) / Number(strength[2] ?? 1) : numberOf(named);
  return {
    doseMg: dose ?? (perMl !== undefined && volume !== undefined ? rounded(perMl * volume) : null),
    volumeMl: volume ?? null,
    concentration: percent
      ? `${Number(percent[1])}%`
      : perMl === undefined
        ? null
        : `${rounded(perMl)} mg/mL`,
  };
}

const CUT_BEFORE =
  /^.*(?:\b(?:and|with|plus|of which|mixed)\b|[+&/](?!\s?m?l)|,(?!\s?\d{3}))(?=[^+&]*$)/is;
const CUT_AFTER = /\b(?:and|with|plus|into|was|were|in|for|at|mixed)\b|[+&;]|,(?!\s?(?:\d|total))/i;

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

/** A second mention fills in what the first left open. */
const completed = (known: Found<NoteAgent>, more: NoteAgent): Found<NoteAgent> => ({
  ...known,
  value: {
    name: known.value.name,
    doseMg: known.value.doseMg ?? more.doseMg,
    volumeMl: known.value.volumeMl ?? more.volumeMl,
    concentration: known.value.concentration ?? more.concentration,
  },
});

function stepsOf(text: string): { words: string; start: number }[] {
  let start = 0;
  const ends = spansOf(NEXT_STEP, text);
  return [...ends, { start: text.length, end: text.length }].map((stop) => {
    const step = { words: text.slice(start, stop.start), start };
    start = stop.end;
    return step;
  });
}
