import { readCareOutcome } from './care-outcome.ts';
import { readConservativeCare } from './conservative-care.ts';
import type { NoteCare } from './note-reading.ts';
import type { Sentence } from './sentences.ts';
import { matchesOf, type Span, shifted, spanOf } from './span.ts';
import modalities from './vocabulary/conservative-care.json' with { type: 'json' };

const MODALITIES = modalities.map(({ name, names }) => ({
  name,
  pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
}));
const ANY_MODALITY = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${modalities.flatMap(({ names }) => names).join('|')})(?![\p{L}\d])`,
  'giu',
);

const NUMBER = String.raw`(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const DATE = String.raw`\d{1,2}\/\d{1,2}(?:\/\d{2,4})?`;
/** How long, how often or when: "8 weeks", "12 visits", "4/2-5/30/2023", "since March 2024". */
const WHEN = new RegExp(
  [
    String.raw`\b${DATE}(?:\s?(?:-|–|to|through)\s?${DATE})?`,
    String.raw`\b${NUMBER}\s(?:full\s)?(?:weeks?|wks?|months?|mos?|years?|yrs?|visits?|sessions?)\b(?! ago)`,
    String.raw`\b(?:(?:since|from|in|ending|until)\s)?${MONTH}(?:\s\d{1,2},?)?\s(?:19|20)\d\d\b`,
    String.raw`\b${NUMBER}\s(?:weeks?|months?|years?)\sago\b`,
  ].join('|'),
  'gi',
);
/** Words further apart than this speak of different things. */
const NEAR = 45;

/** One kind of care, and where it is told. */
export interface PlacedCare {
  care: Omit<NoteCare, 'quote'>;
  place: Span;
}

/** "It did not help", said of what the sentence before tells. */
const OF_THE_SAME =
  /^\s*(?:it|this|these|that|they|both|all|neither|none|nothing|without|unfortunately|however)\b/i;

/** The conservative care that was tried: each kind once, with the time its own words give. */
export function readCare(sentences: readonly Sentence[]): PlacedCare[] {
  const found = new Map<string, PlacedCare>();
  sentences.forEach((sentence, place) => {
    const { kind, occurrence, text, start, glance } = sentence;
    if (kind === 'plan' || occurrence === 'explained') return;
    if (!readConservativeCare(text, glance)) return;
    const next = sentences[place + 1]?.text ?? '';
    const told = readCareOutcome(text);
    const how = told.outcome || !OF_THE_SAME.test(next) ? told : readCareOutcome(next);
    const times = matchesOf(WHEN, text).map((match) => ({ words: match[0], ...spanOf(match) }));
    const mentions = matchesOf(ANY_MODALITY, text);
    const last = mentions.at(-1)?.index ?? 0;
    for (const match of mentions) {
      const modality = MODALITIES.find(({ pattern }) => pattern.test(match[0]))?.name;
      if (!modality) continue;
      const own = times.filter((time) => belongs(time, spanOf(match), text, last));
      const earlier = found.get(modality)?.care;
      const when = nearest(own, spanOf(match)) ?? earlier?.when ?? null;
      const care = {
        modality,
        when,
        outcome: how.outcome ?? earlier?.outcome ?? null,
        isNotTolerated: how.isNotTolerated || (earlier?.isNotTolerated ?? false),
      };
      found.set(modality, { care, place: shifted(spanOf(match), start) });
    }
  });
  return [...found.values()];
}

/** A time belongs to the entry of the list it stands in; at the list's end, to all of them. */
function belongs(time: Span, { start, end }: Span, text: string, last: number): boolean {
  const between = time.start > end ? text.slice(end, time.start) : text.slice(time.end, start);
  return !/[,;]|\band\b/.test(between) || time.start > last;
}

function nearest(
  times: readonly (Span & { words: string })[],
  { start, end }: Span,
): string | undefined {
  const [closest] = times
    .map((time) => ({ ...time, distance: Math.max(time.start - end, start - time.end) }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance);
  return closest?.words;
}
