import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied, isOfThisVisit } from './matching.ts';

/** A part of a stimulator or a drug pump. A lead or pump of no named kind is just that. */
export type ImplantPart =
  | 'percutaneous-lead'
  | 'paddle-lead'
  | 'lead'
  | 'trial-lead'
  | 'generator'
  | 'programmable-pump'
  | 'non-programmable-pump'
  | 'pump'
  | 'reservoir'
  | 'pump-catheter'
  | 'laminectomy-catheter';

/** What was done with one part. */
export interface ToldWork {
  part: ImplantPart;
  act: 'placed' | 'replaced' | 'revised' | 'removed';
}

const PARTS = new RegExp(
  [
    String.raw`(?<lead>\b(?:leads?|electrodes?|electrode arrays?|paddles?)\b(?! wires?))`,
    String.raw`(?<generator>\b(?:(?:pulse )?generators?|IPGs?|batter(?:y|ies))\b(?! pocket| site))`,
    String.raw`(?<reservoir>\b(?:subcutaneous|drug|implanted) reservoirs?\b)`,
    String.raw`(?<pump>\bpumps?\b(?! (?:pocket|site|refill|reservoir|catheter|was (?:interrogated|refilled|reprogrammed|accessed))))`,
    String.raw`(?<catheter>\b(?:intrathecal|spinal|pump|tunnell?ed|epidural) (?:\w+ )?catheters?\b)`,
  ].join('|'),
  'gi',
);
const ACTS = new RegExp(
  [
    String.raw`(?<replaced>\b(?:replac(?:ed|ement|ing)|exchang(?:ed|e of|ing)))\b`,
    String.raw`(?<revised>\b(?:revis(?:ed|ion|ing)|reposition(?:ed|ing)))\b`,
    String.raw`(?<removed>\b(?:remov(?:ed|al|ing)|explant(?:ed|ation|ing)?|withdrawn|pulled))\b`,
    String.raw`(?<placed>\b(?:plac(?:ed|ement|ing)|implant(?:ed|ation|ing)|insert(?:ed|ion|ing)|advanced|threaded|steered|positioned|deployed))\b`,
  ].join('|'),
  'gi',
);

/** What goes into, through or past a part is something else. */
const PASSES = /\b(?:into|through|in|at|to|via|from|over|near|beside|under|around|for)\b/i;
const OTHERS_PART = /\b(?:needles?|styl\w+|sutures?|stimulus|introducers?|wires?)\b/i;
const REACH = 60;

const PERCUTANEOUS =
  /\bpercutaneous(?:ly)?\b|\b(?:Tuohy|epidural|introducer|\d\d[- ]?(?:g|ga|gauge)) needles?\b/i;
const PADDLE = /\b(?:paddles?|plate electrodes?|surgical leads?)\b/i;
const TRIAL = /\b(?:trial|temporary|externali[sz]ed)\b/i;
const LAMINECTOMY =
  /(?<!\b(?:post-?|post |prior |previous |status post |s\/p |history of (?:an? )?))\blamin(?:ectom|otom)\w+\b(?! syndrome)/i;
const NON_PROGRAMMABLE = /\bnon-?programmable\b|\b(?:fixed|constant)[- ](?:rate|flow)\b/i;
const PROGRAMMABLE = /(?<!\bnon-?)\bprogrammable\b/i;

/** The parts of a stimulator or pump that were placed, replaced, revised or removed at this visit. */
export function readImplantWork(sentences: readonly Sentence[]): Found<ToldWork>[] {
  const told = sentences.filter((one) => isOfThisVisit(one) && one.kind !== 'consent');
  const now = told.filter(({ occurrence }) => occurrence === 'performed');
  const says = (pattern: RegExp): boolean => now.some(({ text }) => pattern.test(text));
  const kinds: Kinds = {
    lead: oneOf(says(PERCUTANEOUS), 'percutaneous-lead', says(PADDLE), 'paddle-lead') ?? 'lead',
    pump:
      oneOf(
        says(PROGRAMMABLE),
        'programmable-pump',
        says(NON_PROGRAMMABLE),
        'non-programmable-pump',
      ) ?? 'pump',
    catheter: says(LAMINECTOMY) ? 'laminectomy-catheter' : 'pump-catheter',
  };
  return now.flatMap((sentence) => workIn(sentence, kinds));
}

/** How parts are named in the whole text: it seldom says so where they are placed. */
interface Kinds {
  lead: ImplantPart;
  pump: ImplantPart;
  catheter: ImplantPart;
}

function oneOf<A, B>(isFirst: boolean, first: A, isSecond: boolean, second: B): A | B | undefined {
  if (isFirst === isSecond) return undefined;
  return isFirst ? first : second;
}

function workIn({ text, start }: Sentence, kinds: Kinds): Found<ToldWork>[] {
  const acts = matchesOf(ACTS, text).filter(({ index }) => !isDenied(text, index));
  return matchesOf(PARTS, text).flatMap((part) => {
    const [nearest] = acts
      .filter((act) => belongs(text, part, act))
      .toSorted((a, b) => gap(a, part) - gap(b, part));
    const act = nearest && actOf(nearest.groups);
    if (!act) return [];
    return [
      shifted({ value: { part: partOf(part, act, text, kinds), act }, ...spanOf(part) }, start),
    ];
  });
}

const gap = (act: RegExpExecArray, part: RegExpExecArray): number =>
  act.index < part.index
    ? part.index - act.index - act[0].length
    : act.index - part.index - part[0].length;

/** An act before a part must be about it and not lead into it; one behind it is what became of it. */
function belongs(text: string, part: RegExpExecArray, act: RegExpExecArray): boolean {
  const isBefore = act.index < part.index;
  const between = isBefore
    ? text.slice(act.index + act[0].length, part.index)
    : text.slice(part.index + part[0].length, act.index);
  if (between.length > REACH || OTHERS_PART.test(between)) return false;
  if (isBefore) return !PASSES.test(between);
  const subject = between.replace(BECAME, '');
  return between.trim() === '' || (subject !== between && !SAYS_MORE.test(subject));
}

/** "Was then", at the end of what stands between a part and what became of it. */
const BECAME = /\s(?:was|were|been)\s(?:(?:then|\w+ly|also|both)\s){0,2}$/i;
const SAYS_MORE = /\b(?:was|were|is|are|had|then|mL|cc|drug)\b/i;

function partOf(
  { groups }: RegExpExecArray,
  act: ToldWork['act'],
  text: string,
  kinds: Kinds,
): ImplantPart {
  if (groups?.lead) return act === 'removed' && TRIAL.test(text) ? 'trial-lead' : kinds.lead;
  if (groups?.generator) return 'generator';
  if (groups?.reservoir) return 'reservoir';
  return groups?.pump ? kinds.pump : kinds.catheter;
}

function actOf(groups: Record<string, string> | undefined): ToldWork['act'] | undefined {
  if (groups?.replaced) return 'replaced';
  if (groups?.revised) return 'revised';
  if (groups?.removed) return 'removed';
  return groups?.placed ? 'placed' : undefined;
}
