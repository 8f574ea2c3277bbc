import { readAgents } from '../../note/agents.ts';
import { readContrast } from '../../note/contrast.ts';
import { firstIn } from '../../note/details.ts';
import { readMuscles } from '../../note/muscles.ts';
import type { NoteFamily, NoteProcedure, Quote } from '../../note/note-reading.ts';
import { blankPlaceholders } from '../../note/placeholders.ts';
import { quoteOf } from '../../note/quote.ts';
import { readDuration, readTemperature } from '../../note/radiofrequency.ts';
import { readSentences, type Sentence } from '../../note/sentences.ts';
import type { Span } from '../../note/span.ts';
import { readProcedureStatements } from '../../note/statements.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { rememberTexts } from '../remember-texts.ts';

/** How a procedure was done, as a text tells of it. */
export type ToldProcedure = Pick<
  NoteProcedure,
  'agents' | 'contrast' | 'muscles' | 'rfTemperatureC' | 'rfDurationS' | 'statements' | 'evidence'
> &
  Partial<Pick<NoteProcedure, 'laterality' | 'levels'>>;

/** What note readers call the families whose words they read in a way of their own. */
const FAMILIES: Partial<Record<ProcedureFamily, NoteFamily>> = {
  epidural: 'esi-unspecified',
  'facet-ablation': 'radiofrequency-ablation',
  'sacroiliac-ablation': 'sacroiliac-radiofrequency-ablation',
  'peripheral-nerve-ablation': 'sympathetic-radiofrequency-ablation',
  'trigger-point': 'trigger-point-injection',
  'dry-needling': 'trigger-point-injection',
  stimulator: 'scs-implant',
  pump: 'intrathecal-pump',
};

/** What a text tells of a procedure of some family. */
export type InWhole = (family: ProcedureFamily) => ToldProcedure;

/** Reads a note that names no procedure as if all of it were about one. */
export const wholeNote = rememberTexts((text) =>
  toldInWhole(text, readSentences(blankPlaceholders(text).text)),
);

/** Reads sentences as if all of them were about one procedure, once for each family asked for. */
export function toldInWhole(text: string, sentences: readonly Sentence[]): InWhole {
  const known = new Map<NoteFamily, ToldProcedure>();
  return (of) => {
    const family = FAMILIES[of] ?? 'other';
    const told = known.get(family) ?? toldOf(family, text, sentences);
    known.set(family, told);
    return told;
  };
}

function toldOf(family: NoteFamily, text: string, sentences: readonly Sentence[]): ToldProcedure {
  const done = sentences.filter(({ occurrence }) => occurrence === 'performed');
  const agents = readAgents(done, family);
  const muscles = readMuscles(done, family);
  const contrast = firstIn(done, readContrast);
  const rfTemperatureC = firstIn(done, readTemperature);
  const rfDurationS = firstIn(done, readDuration);
  const names = muscles.map(({ value }) => value);
  const quote = (place: Span): Quote => quoteOf(text, place, sentences);
  const drugs = agents.map(({ value }) => value);
  const own = { own: sentences, visit: sentences };
  const told = { family, muscles: names, agents: drugs, named: [], ...own };
  let statements: ToldProcedure['statements'] | undefined;
  return {
    agents: drugs,
    muscles: names,
    contrast: contrast?.value ?? null,
    rfTemperatureC: rfTemperatureC?.value ?? null,
    rfDurationS: rfDurationS?.value ?? null,
    get statements() {
      statements ??= readProcedureStatements(told, quote);
      return statements;
    },
    evidence: quotesOf(
      { agents: agents[0], muscles: muscles[0], contrast, rfTemperatureC, rfDurationS },
      quote,
    ),
  };
}

const quotesOf = (
  places: Record<string, Span | undefined>,
  quote: (place: Span) => Quote,
): ToldProcedure['evidence'] =>
  Object.fromEntries(
    Object.entries(places).flatMap(([field, place]) => (place ? [[field, quote(place)]] : [])),
  );
