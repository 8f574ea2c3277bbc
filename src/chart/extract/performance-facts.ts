import type { ChartSource } from '../chart-source.ts';
import { unreadable } from '../fact.ts';
import type { PerformanceFacts } from '../performance.ts';
import { catheterFact } from './catheter.ts';
import { consentFact } from './consent.ts';
import { contrastFact } from './contrast.ts';
import { withDiscarded } from './discarded.ts';
import { findingsFact } from './guidance-findings.ts';
import { injectateFact } from './injectate.ts';
import { lesionFact } from './lesion.ts';
import { drugsGiven, unreadDrugs } from './medications.ts';
import { musclesFact } from './muscles.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { reportFact } from './report.ts';
import { sedationFact } from './sedation.ts';
import { type Telling, tellingsOfLines, tellingsOfNotes } from './tellings.ts';
import { viewsFact } from './views.ts';

/** How the procedure was done, or is to be done. */
export function performanceFacts(source: ChartSource, parts: ProcedureSources): PerformanceFacts {
  return parts.isPast ? pastFacts(source, parts) : judgedFacts(source, parts);
}

const NOT_ASKED = unreadable('not read for a session of the past');

/** Of the past only what may bear on what comes next: its drugs, its muscles and its report. */
function pastFacts(source: ChartSource, parts: ProcedureSources): PerformanceFacts {
  const { own, notes, failures } = parts;
  const unread = [...failures, ...unreadNotes(notes)];
  const told = tellingsOfNotes(notes, parts);
  const drugs = [...unread, ...unreadDrugs(source, own)];
  return {
    sedation: NOT_ASKED,
    injectate: injectateFact(drugsGiven(source, own), told, drugs),
    contrast: NOT_ASKED,
    views: NOT_ASKED,
    lesion: NOT_ASKED,
    muscles: musclesFact({ ...parts, lines: own }, told, unread),
    catheterLeft: NOT_ASKED,
    guidanceFindings: NOT_ASKED,
    consent: NOT_ASKED,
    report: reportFact(source, own, notes, failures),
  };
}

function judgedFacts(source: ChartSource, parts: ProcedureSources): PerformanceFacts {
  const { own, orders, notes, family, failures } = parts;
  const told = [...tellingsOfLines(own, family), ...tellingsOfNotes(notes, parts)];
  const ordered = [...told, ...tellingsOfLines(orders, family)];
  const open = openReasons(source, parts);
  return {
    ...drugFacts(source, parts, told),
    sedation: sedationFact(source, own, ordered, open('procedures')),
    views: viewsFact(source, own, told, open('imaging', 'media')),
    lesion: lesionFact(source, { family, lines: own }, told, open('encounterObservations')),
    muscles: musclesFact({ family, lines: own }, told, open()),
    catheterLeft: catheterFact(told, open()),
    guidanceFindings: findingsFact(source, own, told, open('imaging', 'reports')),
    consent: consentFact(source, own, told, open('consents', 'notes', 'encounterDocuments')),
    report: reportFact(source, own, notes, failures),
  };
}

/** Drugs and contrast are given, and charted, in one way. */
function drugFacts(
  source: ChartSource,
  parts: ProcedureSources,
  told: readonly Telling[],
): Pick<PerformanceFacts, 'injectate' | 'contrast'> {
  const given = drugsGiven(source, parts.own);
  const products = parts.status === 'planned' ? [] : unreadDrugs(source, parts.own);
  const open = [...openReasons(source, parts)(), ...products];
  return {
    injectate: withDiscarded(injectateFact(given, told, open), given, told),
    contrast: contrastFact(given, told, open),
  };
}

/**
 * Why a fact of the procedure may be missing: a note or another part of the chart was not read. An
 * order tells its own: nothing of what is charted of a procedure can be missing from it.
 */
const openReasons =
  (source: ChartSource, { status, notes, failures }: ProcedureSources) =>
  (...names: string[]): string[] => [
    ...new Set([
      ...failures,
      ...unreadNotes(notes),
      ...(status === 'planned' ? [] : source.failures(...names)),
    ]),
  ];
