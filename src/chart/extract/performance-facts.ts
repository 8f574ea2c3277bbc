import type { Recipes } from '../lazily.ts';
import type { PerformanceFacts } from '../performance.ts';
import { catheterFact } from './catheter.ts';
import { consentFact } from './consent.ts';
import { withContainers } from './container.ts';
import { contrastFact } from './contrast.ts';
import { withDiscarded } from './discarded.ts';
import { findingsFact } from './guidance-findings.ts';
import { injectateFact } from './injectate.ts';
import { lesionFact } from './lesion.ts';
import { drugsGiven, unreadDrugs } from './medications.ts';
import { musclesFact } from './muscles.ts';
import { ofReviewed, type ProcedureReading } from './procedure-reading.ts';
import { unreadNotes } from './procedure-sources.ts';
import { reportFact } from './report.ts';
import { sedationFact } from './sedation.ts';
import { tellingsOfLines } from './tellings.ts';
import { treatmentDaysFact } from './treatment-days.ts';
import { viewsFact } from './views.ts';

/** How the procedure was done, or is to be done. */
export const performanceFacts: Recipes<ProcedureReading, PerformanceFacts> = {
  sedation: ofReviewed((from) => {
    const { source, parts, told } = from;
    const ordered = [...told, ...tellingsOfLines(parts.orders, parts.family)];
    return sedationFact(source, parts.own, ordered, open(from, 'procedures'));
  }),
  injectate: (from) => (from.parts.isPast ? pastInjectate(from) : injectate(from)),
  contrast: ofReviewed((from) => contrastFact(given(from), from.told, unreadProducts(from))),
  views: ofReviewed((from) =>
    viewsFact(from.source, from.parts.own, from.told, open(from, 'imaging', 'media')),
  ),
  lesion: ofReviewed((from) => {
    const { own: lines, family } = from.parts;
    return lesionFact(
      from.source,
      { family, lines },
      from.told,
      open(from, 'encounterObservations'),
    );
  }),
  muscles: (from) => {
    const { own: lines, family, isPast } = from.parts;
    return isPast
      ? musclesFact({ family, lines, isPast }, from.inNotes, openNotes(from))
      : musclesFact({ family, lines }, from.told, open(from));
  },
  catheterLeft: ofReviewed((from) => catheterFact(from.told, open(from))),
  treatmentDays: ofReviewed(({ parts, words }) => treatmentDaysFact(parts, words)),
  guidanceFindings: ofReviewed((from) =>
    findingsFact(from.source, from.parts.own, from.told, open(from, 'imaging', 'reports')),
  ),
  consent: ofReviewed((from) => {
    const unread = open(from, 'consents', 'notes', 'encounterDocuments');
    return consentFact(from.source, from.parts.own, from.told, unread);
  }),
  report: ({ source, parts: { own, notes, failures } }) => reportFact(source, own, notes, failures),
};

const given = ({ source, parts }: ProcedureReading) => drugsGiven(source, parts.own);

const injectate = (from: ProcedureReading) =>
  withContainers(
    withDiscarded(
      injectateFact(given(from), from.told, unreadProducts(from)),
      given(from),
      from.told,
    ),
    given(from),
    { told: from.words.told, family: from.parts.family },
  );

const pastInjectate = (from: ProcedureReading) =>
  injectateFact(given(from), from.inNotes, [
    ...openNotes(from),
    ...unreadDrugs(from.source, from.parts.own),
  ]);

/** Drugs and contrast are given, and charted, in one way. */
const unreadProducts = (from: ProcedureReading): string[] => [
  ...open(from),
  ...(from.parts.status === 'planned' ? [] : unreadDrugs(from.source, from.parts.own)),
];

const openNotes = ({ parts: { failures, notes } }: ProcedureReading): string[] => [
  ...failures,
  ...unreadNotes(notes),
];

/**
 * Why a fact of the procedure may be missing: a note or another part of the chart was not read. An
 * order tells its own: nothing of what is charted of a procedure can be missing from it.
 */
const open = (from: ProcedureReading, ...names: string[]): string[] => [
  ...new Set([
    ...openNotes(from),
    ...(from.parts.status === 'planned' ? [] : from.source.failures(...names)),
  ]),
];
