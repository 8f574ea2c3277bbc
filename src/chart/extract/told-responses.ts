import { namedLevels } from '../../note/levels.ts';
import { stretchesIn } from '../../note/statements/days.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { SpinalRegion } from '../../terminology/site.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Response } from '../indication.ts';
import { oncePer } from '../once-per.ts';
import { familyOfNote, familyOfWords } from './family-of-words.ts';
import { regionsIn } from './image-words.ts';
import { stretchOf } from './stretch.ts';
import { daysTold, type ToldDays } from './told-days.ts';
import { type DatedNote, visitNotes } from './visit-notes.ts';

type ReadNote = Extract<DatedNote, { is: 'read' }>;

/** What a note tells of the response to something done before it, and of what it may be. */
export interface ToldResponse {
  response: Response;
  /** The day of the note. */
  told: Temporal.PlainDate;
  /** What it is about, as far as the words say. */
  family?: ProcedureFamily;
  region?: SpinalRegion;
  days: ToldDays[];
}

/** Every response to an earlier procedure that the patient's notes tell of. */
export const toldResponses = oncePer((source: ChartSource): ToldResponse[] =>
  visitNotes(source).flatMap((note) => (note.is === 'read' ? responsesIn(note) : [])),
);

function responsesIn(note: ReadNote): ToldResponse[] {
  const { day, reading } = note;
  if (!day) return [];
  const stated = reading.statements.repeatResponses.map(({ value, quote }) => ({
    ...value,
    quote,
  }));
  const told = stated.length > 0 ? stated : leastTold(note);
  return told.map(({ percent, days, quote }) => {
    const regions = regionsIn(quote, namedLevels(quote));
    const family = trialFamily(quote) ?? familyOfWords(quote) ?? onlyFamily(note);
    return {
      response: responseOf(note, day, { percent, days, quote }),
      told: day,
      ...(family && { family }),
      ...(regions.length === 1 && regions[0] && { region: regions[0] }),
      days: daysTold(quote, day),
    };
  });
}

interface Words {
  percent: number;
  days: number | null;
  quote: string;
}

/** Relief and its duration where they are told in two sentences. */
function leastTold({ reading }: ReadNote): Words[] {
  const { priorReliefPercent: percent, priorReliefDuration: duration, evidence } = reading;
  if (percent === null) return [];
  const [held] = stretchesIn(duration ?? '');
  return [{ percent, days: held?.days ?? null, quote: evidence.priorReliefPercent?.quote ?? '' }];
}

const GOES_ON = /\b(?:ongoing|continu\w+|still|to date|sustained|currently)\b/i;
const OF_FUNCTION = /\b(?:function\w*|ADLs?|daily (?:living|activit\w+)|mobility)\b/i;
const OF_PAIN = /\b(?:pain|relief|relieved)\b/i;

function responseOf(
  { reference }: ReadNote,
  day: Temporal.PlainDate,
  { percent, days, quote }: Words,
): Response {
  return {
    percent,
    measure: OF_FUNCTION.test(quote) && !OF_PAIN.test(quote) ? 'function' : 'pain',
    known: 'stated',
    ...(days !== null && { lasted: stretchOf(days) }),
    ...(days === null && GOES_ON.test(quote) && { heldTo: day }),
    evidence: { reference, date: day.toString(), ...(quote && { quote }) },
  };
}

const OF_STIMULATOR =
  /\b(?:stimulat\w+|SCS)\b[^.;\n]{0,20}\btrial\b|\btrial (?:of )?(?:a )?(?:spinal cord |dorsal column )?(?:stimulat\w+|SCS)\b/i;
const DRUG =
  '(?:intrathecal|intraspinal|pump|morphine|hydromorphone|fentanyl|ziconotide|baclofen|opioid)';
const OF_PUMP = new RegExp(
  String.raw`\b${DRUG}\b[^.;\n]{0,20}\btrial\b|\btrial (?:of )?(?:\w+ )?${DRUG}\b`,
  'i',
);

/** What some words tell a trial of: the trial before a stimulator, or before a pump. */
export function trialFamily(words: string): 'stimulator' | 'pump' | undefined {
  if (OF_STIMULATOR.test(words)) return 'stimulator';
  return OF_PUMP.test(words) ? 'pump' : undefined;
}

/** "The last injection" is of the one kind that the note tells of, in the past or as done. */
function onlyFamily({ reading }: ReadNote): ProcedureFamily | undefined {
  for (const named of [reading.history, reading.procedures]) {
    const families = new Set(named.flatMap(({ family }) => familyOfNote(family) ?? []));
    if (families.size === 1) return [...families][0];
    if (families.size > 1) return undefined;
  }
  return undefined;
}
