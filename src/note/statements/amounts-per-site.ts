import { readAgents } from '../agents.ts';
import type { NoteAgent, NoteFamily } from '../note-reading.ts';
import type { AmountPerSite } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { isOfThisVisit } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

const PLACE = String.raw`(levels?|sides?|(?:sites?|joints?|facets?|nerves?|branch(?:es)?|foram(?:en|ina)|roots?|targets?|needles?|points?|areas?|locations?|knees?|hips?|shoulders?|elbows?|wrists?|ankles?|bursae?))\b`;
/** "1 mL at each level", "0.5 cc per joint", "1 mL at each of the 3 sites", "2 mL each". */
const PER_SITE = new RegExp(
  [
    String.raw`\b(?:(?:at|to|into|in|on|over|around|for|through) (?:each|every)|per|each)(?: of(?: the| these)?)?(?: ${NUMBER})?(?: (?!of\b)[\w-]+){0,2}? ${PLACE}(?! (?:was|were) (?:then )?(?!injected|infiltrated|given)\w)`,
    String.raw`\d\s?(?:ml|cc|mg|mcg)(?:\s?\/\s?ml)?\)? (?:each|apiece)\b`,
  ].join('|'),
  'i',
);
/** Amounts of all sites together, or of a syringe from which each site was given a part. */
const IN_ALL =
  /\btotal|\bdivided|\bsplit|\bshared|\bmix|\bsolution|\bcombin|\bsyringe|\bprepared|\bdrawn up|\bof (?:this|it|the (?:above|injectate|medication))\b|\d\s?(?:ml|cc) (?:was|were)\b/i;

/** The drugs whose amount a note tells for one site of several, as read from the same words. */
export const readAmountsPerSite = (
  sentences: readonly Sentence[],
  agents: readonly NoteAgent[],
  family: NoteFamily,
): Found<AmountPerSite>[] =>
  sentences.filter(isOfThisVisit).flatMap((sentence) => {
    const match = PER_SITE.exec(sentence.text);
    if (!match || IN_ALL.test(sentence.text)) return [];
    const [, count, place = 'site'] = match;
    const start = sentence.start + match.index;
    const value = { per: placeOf(place), count: numberOf(count) ?? null };
    return readAgents([sentence], family)
      .filter((one) => agents.some((agent) => isSameAmount(agent, one.value)))
      .map((one) => ({
        value: { agent: one.value.name, ...value },
        start,
        end: start + match[0].length,
      }));
  });

const placeOf = (word: string): AmountPerSite['per'] =>
  /^level/i.test(word) ? 'level' : /^side/i.test(word) ? 'side' : 'site';

const isSameAmount = (a: NoteAgent, b: NoteAgent): boolean =>
  a.name === b.name && a.doseMg === b.doseMg && a.volumeMl === b.volumeMl;
