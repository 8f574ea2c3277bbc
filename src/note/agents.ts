import { amountOf, hasAmount } from './amounts.ts';
import { givenOnBothSides, type ToldAgent } from './both-sides.ts';
import { gated } from './glance.ts';
import type { NoteAgent, NoteFamily } from './note-reading.ts';
import type { Passage } from './sentences.ts';
import { type Found, type Span, spanOf, spansOf } from './span.ts';
import drugs from './vocabulary/drugs.json' with { type: 'json' };

/** Drugs by every name they go by; the names are alternatives of one pattern each. */
const DRUGS: readonly { name: string; pattern: RegExp; only: readonly string[] }[] = drugs.map(
  ({ name, names, ...rest }) => ({
    name,
    pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
    only: 'only' in rest ? rest.only : [],
  }),
);
const ANY_DRUG = gated(
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${drugs.flatMap(({ names }) => names).join('|')})(?![\p{L}])`,
    'giu',
  ),
);

/** What came into the skin or a vein, or into nobody, is not what was injected at the target. */
const NOT_AT_THE_TARGET =
  /^\W*local(?: an(?:a?)esthe\w+)?,? (?:w\/|with|using)|\bskin\b|subcutan|superficial|\bwheal|\btract?\b|an(?:a?)esthetized|an(?:a?)esthetised|(?<!\b(?:no|without) )local an(?:a?)esthe\w+ (?:was|with|using)|(?:for|as) (?:the )?local(?: an(?:a?)esthe\w+)?\b|local infiltrat|infiltrated locally|\bnumb|topical|\bIV\b|intraven|sedat|allerg|\bpatch|prescri|\btablets?\b|\bp\.?o\.?\b|\b(?:no|without|not|denie[sd]) (?:any )?(?:adverse|reaction|side)|\bflush|premedic/i;
/** Where the target lies deep, what is infiltrated is the way to it. */
const DEEP = /^(?:epidural|esi|scs|intrathecal|discography|sympathetic)/;
const NUMBED =
  /\bincision|\binfiltrat(?:ed (?:with|using)|ion of)\b(?![^.;]*(?:steroid|medrol|kenalog|celestone|decadron))/i;
/** "Lido 1% 3 ml." alone, where the target lies deep */
const NUMBS_THE_WAY =
  /^\W*(?:(?:lido(?:caine)?|xylocaine)\s?\d(?:\.\d)?\s?%|\d(?:\.\d)?\s?% (?:lido(?:caine)?|xylocaine))(?:[ ,]*\d{1,2}(?:\.\d)? ?(?:ml|cc))?\W*$/i;
const REALLY_AT_THE_TARGET =
  /\bnerves? (?:was|were) (?:then )?an(?:a?)esthetized|\b(?:skin|needle) (?:was )?(?:then )?(?:removed|withdrawn)/i;
const GIVEN =
  /inject|instill|administ|deposit|deliver|mixture|solution|consist|contain|compris|compos|total of|given|medicat|agent|inflitrat|infiltrat|placed|block(?:ed)? with|using|with|used|slowly|:/i;

/** Splits what one sentence tells one after the other. */
const NEXT_STEP =
  /;|(?<!\b(?:was|were)),?\s(?:and\s)?(?:then|subsequently|afterwards?|next|thereafter|following which|after which|followed by(?: injection of)?)\s|,\s(?:and\s)?(?:a|the)\s(?=\d{2}[- ]gauge|needle|spinal needle|tuohy)|\.\s/gi;

/**
 * The drugs injected at the target, by their generic names. A dose is stated in milligrams, or a
 * volume times a strength in milligrams per millilitre; a percentage is a concentration.
 */
export function readAgents(passages: readonly Passage[], family: NoteFamily): Found<NoteAgent>[] {
  const found = new Map<string, ToldAgent>();
  for (const passage of passages) {
    const { text, start, glance } = passage;
    const mentions = ANY_DRUG.all(text, glance);
    if (mentions.length === 0) continue;
    if (DEEP.test(family) && NUMBS_THE_WAY.test(text)) continue;
    const steps = stepsOf(text);
    for (const step of steps) {
      for (const agent of agentsIn(step.words, family, steps.length === 1 ? mentions : undefined)) {
        const place = {
          start: agent.start + step.start + start,
          end: agent.end + step.start + start,
        };
        const told = { agent: { ...agent, ...place }, passage };
        const known = found.get(agent.value.name);
        found.set(agent.value.name, known ? completed(known, told) : told);
      }
    }
  }
  return [...found.values()].map(({ agent }) => agent);
}

function agentsIn(
  words: string,
  family: NoteFamily,
  found: readonly RegExpExecArray[] = ANY_DRUG.all(words),
): Found<NoteAgent>[] {
  if (found.length === 0) return [];
  const isNumbed = DEEP.test(family) && NUMBED.test(words);
  const isElsewhere =
    (NOT_AT_THE_TARGET.test(words) || isNumbed) && !REALLY_AT_THE_TARGET.test(words);
  if (isElsewhere || !(GIVEN.test(words) || hasAmount(words))) return [];
  const mentions = found.map(spanOf);
  return mentions.flatMap((mention, place) => {
    const name = nameOf(words.slice(mention.start, mention.end), family);
    if (name === undefined || !isAmount(words, mention, mentions, place)) return [];
    if (NOT_THIS.test(words.slice(mention.end))) return [];
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

/** What stands behind a drug that was not used, or only in the skin. */
const NOT_THIS =
  /^(?: (?:was|were) not\b|[^,;(]{0,15}\((?:local|skin|topical|for (?:the )?skin)\b)/i;

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
/** A second mention fills in what the first left open, or tells what the other side was given. */
function completed(known: ToldAgent, more: ToldAgent): ToldAgent {
  const [{ value }, other] = [known.agent, more.agent.value];
  const whole = givenOnBothSides(known, more) ?? {
    name: value.name,
    doseMg: value.doseMg ?? other.doseMg,
    volumeMl: value.volumeMl ?? other.volumeMl,
    concentration: value.concentration ?? other.concentration,
  };
  return { ...known, agent: { ...known.agent, value: whole } };
}

function stepsOf(text: string): { words: string; start: number }[] {
  let start = 0;
  const ends = spansOf(NEXT_STEP, text);
  return [...ends, { start: text.length, end: text.length }].map((stop) => {
    const step = { words: text.slice(start, stop.start), start };
    start = stop.end;
    return step;
  });
}
