import { undatedLast } from '../chart/compare-days.ts';
import type { Evidence, Fact } from '../chart/fact.ts';
import type { CareCourse, FunctionMeasure, PainScore, SpineImaging } from '../chart/indication.ts';
import { durationWords } from './duration-words.ts';
import { type PackageInput, type PackageItem, type PackageSection, unreadOf } from './section.ts';

/** What a list of the record holds; a day puts it in its place, what has none stays at the end. */
interface Listed {
  evidence: Evidence;
  day?: Temporal.PlainDate;
}

/** A section over one fact that is a list: an item for each, or the one thing that is missing. */
function listed<T extends Listed>(
  heading: string,
  fact: Fact<T[]>,
  text: (one: T) => string,
  missing: string,
): PackageSection {
  const entries = (fact.state === 'documented' ? fact.value : []).toSorted((a, b) =>
    undatedLast(a.day, b.day),
  );
  return {
    heading,
    items: entries.map((one): PackageItem => ({ text: text(one), evidence: [one.evidence] })),
    missing: fact.state === 'undocumented' ? [missing] : [],
    unread: unreadOf(fact),
  };
}

export const diagnosisSection = ({ procedure }: PackageInput): PackageSection =>
  listed(
    'Diagnoses',
    procedure.diagnoses,
    ({ code, text }) => [code, text].filter(Boolean).join(' '),
    'a diagnosis on the order',
  );

export function careSection({ procedure }: PackageInput): PackageSection {
  const section = listed(
    'Conservative care',
    procedure.conservativeCare,
    courseWords,
    'conservative care with its kind, dates and outcome',
  );
  const courses =
    procedure.conservativeCare.state === 'documented' ? procedure.conservativeCare.value : [];
  const undated = courses.filter(
    ({ from, to, lasted, isNotTolerated }) => !isNotTolerated && !lasted && !(from && to),
  );
  return {
    ...section,
    missing: [
      ...section.missing,
      ...undated.map(({ modality }) => `from when to when: ${modality}`),
    ],
  };
}

function courseWords({ modality, from, to, lasted, outcome, isNotTolerated }: CareCourse): string {
  const time = from || to ? `${from ?? '?'} to ${to ?? 'now'}` : lasted && durationWords(lasted);
  return [modality, time, isNotTolerated ? 'not tolerated' : undefined, outcome]
    .filter(Boolean)
    .join(', ');
}

export const painSection = ({ procedure }: PackageInput): PackageSection =>
  listed('Pain scores', procedure.painScores, scoreWords, 'a pain score on a named scale');

/** Scales by code, in words a reviewer knows. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ['72514-3', 'the verbal scale from 0 to 10 (LOINC 72514-3)'],
  ['38208-5', 'reported severity (LOINC 38208-5)'],
  ['38214-3', 'the visual analog scale (LOINC 38214-3)'],
]);

const scoreWords = ({ score, scale, day }: PainScore): string =>
  `${score} on ${SCALES.get(scale) ?? scale}${day ? `, ${day}` : ''}`;

export const functionSection = ({ procedure }: PackageInput): PackageSection =>
  listed(
    'Function',
    procedure.functionMeasures,
    measureWords,
    'a functional score such as ODI or NDI, or the limitation in words',
  );

const measureWords = ({ scale, value, day, evidence }: FunctionMeasure): string =>
  scale
    ? `${scale} ${value ?? ''}${day ? `, ${day}` : ''}`
    : `"${evidence.quote ?? evidence.reference}"`;

export const imagingSection = ({ procedure }: PackageInput): PackageSection =>
  listed('Imaging', procedure.spineImaging, studyWords, 'a report of imaging of the spine');

const studyWords = ({ modality, day, levels, conclusion }: SpineImaging): string =>
  [modality.toUpperCase(), day?.toString(), levels.join(', '), conclusion]
    .filter(Boolean)
    .join('; ');
