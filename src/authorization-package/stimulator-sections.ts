import { documentedValue, type Evidence, evidenceOf } from '../chart/fact.ts';
import type { ToldTrial } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { type PackageInput, type PackageItem, type PackageSection, unreadOf } from './section.ts';

/** The psychological evaluation before a stimulator. */
export function evaluationSection({ procedure }: PackageInput): PackageSection {
  const { psychologicalEvaluation: fact } = procedure;
  const found = documentedValue(fact);
  const words = found && [
    found.day?.toString(),
    found.isCleared === false ? 'advises against the implant' : undefined,
    found.isCleared ? 'cleared' : undefined,
  ];
  return {
    heading: 'Psychological evaluation',
    items: words
      ? [{ text: words.filter(Boolean).join('; ') || 'done', evidence: evidenceOf(fact) }]
      : [],
    missing: [
      ...(fact.state === 'undocumented' ? ['the report of a psychological evaluation'] : []),
      ...(found && !found.day ? ['the date of the psychological evaluation'] : []),
    ],
    unread: unreadOf(fact),
  };
}

/** The trial before a permanent stimulator: its days, its relief, its analgesics. */
export function trialSection({ procedure, history }: PackageInput): PackageSection {
  const isTrial = documentedValue(procedure.stage) === 'trial';
  const { sessions = [], told = [] } = documentedValue(history) ?? {};
  const trials = [
    ...sessions.filter(
      ({ family, codes }) => family === 'stimulator' && codes.some(({ code }) => code === '63650'),
    ),
    ...told.filter(({ family }) => family === 'stimulator'),
  ];
  // What a note tells without a day stands in for a trial that is charted nowhere else.
  const words = trials.length > 0 ? undefined : documentedValue(procedure.toldTrials)?.[0];
  const missing =
    isTrial || trials.length > 0
      ? []
      : words
        ? gapsInWords(words)
        : ['a completed trial with its result'];
  return {
    heading: isTrial ? 'Earlier trials' : 'Trial',
    items: [
      ...trials.map(itemOf),
      ...(words ? [{ text: words.words, evidence: [words.evidence] }] : []),
    ],
    missing: [...missing, ...(isTrial ? [] : trials.flatMap(gapsOf))],
    unread: unreadOf(
      history,
      ...trials.map(({ relief }) => relief),
      ...(trials.length === 0 ? [procedure.toldTrials] : []),
    ),
  };
}

function itemOf(trial: PainProcedure): PackageItem {
  const [first, last] = [documentedValue(trial.dateOfService), documentedValue(trial.lastDay)];
  const relief = documentedValue(trial.relief) ?? painRelief(trial);
  const reduction = documentedValue(trial.analgesicReduction);
  const words = [
    first && `${first}${last ? ` to ${last}` : ''}`,
    relief && `${Math.round(relief.percent * 10) / 10} % relief (${relief.from ?? relief.known})`,
    reduction !== undefined && `${reduction} % less analgesics`,
  ];
  const evidence: Evidence[] = [
    ...trial.references.map((reference) => ({ reference })),
    ...evidenceOf(trial.relief),
    ...(trial.relief.state === 'documented' ? [] : evidenceOf(trial.responses)),
    ...evidenceOf(trial.analgesicReduction),
  ];
  return { text: words.filter(Boolean).join('; '), evidence };
}

/** What later visits tell of its relief. */
const painRelief = ({ responses }: PainProcedure) =>
  documentedValue(responses)?.find(({ measure }) => measure === 'pain');

const gapsInWords = ({ percent }: ToldTrial): string[] => [
  'the first and last day of the trial',
  ...(percent === undefined ? ['percent relief or reduction of analgesics of the trial'] : []),
];

function gapsOf(trial: PainProcedure): string[] {
  const of = `of the trial of ${documentedValue(trial.dateOfService) ?? 'unknown date'}`;
  const isSilent =
    trial.relief.state === 'undocumented' &&
    !painRelief(trial) &&
    trial.analgesicReduction.state === 'undocumented';
  return [
    ...(isSilent ? [`percent relief or reduction of analgesics ${of}`] : []),
    ...(trial.lastDay.state === 'undocumented' ? [`the last day ${of}`] : []),
  ];
}
