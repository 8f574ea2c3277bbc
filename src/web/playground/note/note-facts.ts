import type {
  NoteAgent,
  NoteCare,
  NoteHistory,
  NoteReading,
  Quote,
} from '../../../note/note-reading.ts';
import { valueWords, wordsOf } from '../../shared/words.ts';
import { FAMILY_WORDS } from './family-words.ts';

/** One value that was read from a note, and where; `quote` is absent where it rests on no one place. */
export interface NoteFact {
  label: string;
  words: string;
  quote?: Quote;
}

/** The facts of one procedure, or of the visit around it. */
export interface FactGroup {
  title: string;
  facts: NoteFact[];
  /** What the note should say of a procedure and was not found to say. */
  missing: string[];
}

/** What payers ask of nearly every procedure note. */
const ASKED = ['approach', 'levels', 'laterality', 'guidance', 'imagesArchived', 'agents'];

/** Everything read from a note, a group for each procedure and one for the visit. */
export function factGroups(reading: NoteReading): FactGroup[] {
  const { procedures, care, history, statements, evidence, ...visit } = reading;
  const groups = procedures.map(({ statements: told, evidence: places, ...own }, index) => {
    const agents = own.agents.map(agentWords);
    const facts = [
      ...factsIn({ ...own, family: FAMILY_WORDS[own.family], agents }, places),
      ...statementsIn(told),
    ];
    return {
      title: `Procedure ${index + 1} of ${procedures.length}: ${FAMILY_WORDS[own.family]}`,
      facts,
      missing: ASKED.filter((name) => !(name in places)).map(
        (name) => LABELS[name] ?? wordsOf(name),
      ),
    };
  });
  const around = [
    ...factsIn(visit, evidence),
    ...care.map((one) => ({ label: 'care', words: careWords(one), quote: one.quote })),
    ...history.map((one) => ({ label: 'history', words: historyWords(one) })),
    ...statementsIn(statements),
  ];
  return [...groups, { title: 'The visit', facts: around, missing: [] }];
}

const joined = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined).join(', ');

const careWords = ({ modality, when, outcome, isNotTolerated }: NoteCare): string =>
  joined(modality, when, outcome, isNotTolerated ? 'not tolerated' : null);

const historyWords = ({ family, when, count }: NoteHistory): string =>
  joined(FAMILY_WORDS[family], when, count === null ? null : `${count} times`);

const agentWords = ({ name, doseMg, volumeMl, concentration }: NoteAgent): string =>
  joined(
    name,
    doseMg === null ? null : `${doseMg} mg`,
    volumeMl === null ? null : `${volumeMl} mL`,
    concentration,
  );

const LABELS: Readonly<Record<string, string>> = { family: 'procedure', agents: 'drugs' };

function factsIn(values: object, places: Partial<Record<string, Quote>>): NoteFact[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const quote = places[name];
    return quote ? [{ label: LABELS[name] ?? wordsOf(name), words: valueWords(value), quote }] : [];
  });
}

/** Statements carry their quote with them; some are lists of such. */
const statementsIn = (statements: object): NoteFact[] =>
  Object.entries(statements).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter(isQuote)
      .map((one) => ({
        label: wordsOf(name),
        words: 'value' in one ? valueWords(one.value) : 'stated',
        quote: one,
      })),
  );

const isQuote = (value: unknown): value is Quote =>
  typeof value === 'object' &&
  value !== null &&
  'start' in value &&
  'end' in value &&
  typeof value.start === 'number' &&
  typeof value.end === 'number';
