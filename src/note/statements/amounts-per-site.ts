import { readAgents } from '../agents.ts';
import { sideIn } from '../both-sides.ts';
import type { NoteAgent, NoteFamily } from '../note-reading.ts';
import type { AmountPerSite } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found, Span } from '../span.ts';
import {
  doneAgain,
  isSameAmount,
  levelHeading,
  type ToldAmount,
  toldElsewhere,
} from './amounts-again.ts';
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
export function readAmountsPerSite(
  sentences: readonly Sentence[],
  agents: readonly NoteAgent[],
  family: NoteFamily,
): Found<AmountPerSite>[] {
  const ofVisit = sentences.filter(isOfThisVisit);
  const told = toldAmounts(ofVisit, family).filter(({ agent }) =>
    agents.some((one) => isSameAmount(one, agent.value)),
  );
  const again = doneAgain(ofVisit);
  return told.flatMap(({ agent, sentence }) => {
    const each = eachIn(sentence);
    const more = again && agent.start < again.start ? again : toldElsewhere(agent, told);
    const words = each ?? more;
    if (!words) return [];
    const { start, end, per, count } = words;
    const { name } = agent.value;
    if (each && more && each.per !== more.per) {
      return [{ value: { agent: name, per: 'site', count: null }, start, end }];
    }
    return [{ value: { agent: name, per, count }, start, end }];
  });
}

type Each = Span & Omit<AmountPerSite, 'agent'>;

function eachIn({ text, start }: Sentence): Each | undefined {
  const match = PER_SITE.exec(text);
  if (!match) return undefined;
  const [words, count, place = 'site'] = match;
  const from = start + match.index;
  const per = placeOf(place);
  return { per, count: numberOf(count) ?? null, start: from, end: from + words.length };
}

function toldAmounts(sentences: readonly Sentence[], family: NoteFamily): ToldAmount[] {
  let level: string | undefined;
  return sentences.flatMap((sentence) => {
    level = levelHeading(sentence.text) ?? level;
    if (IN_ALL.test(sentence.text)) return [];
    const place = { sentence, side: sideIn(sentence), level };
    return readAgents([sentence], family).map((agent) => ({ agent, ...place }));
  });
}

const placeOf = (word: string): AmountPerSite['per'] =>
  /^level/i.test(word) ? 'level' : /^side/i.test(word) ? 'side' : 'site';
