import { type Evidence, evidenceOf, isUnreadable } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { emModifier25Missing } from '../rules/visit/em-modifier-25-missing.ts';
import { isMinorProcedure, isSameService, isVisit } from '../rules/visit-lines.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';
import type { CodedProcedure } from './service.ts';
import { type OpenFact, open } from './settle.ts';
import type { SupportedLine } from './supported-line.ts';

/**
 * Visits that are planned beside a procedure: with 25 where another problem is documented. Their
 * level is the physician's, and is taken as planned.
 */
export function visitLines(
  planned: readonly ServiceLine[],
  day: readonly CodedProcedure[],
  supported: readonly SupportedLine[],
): { lines: SupportedLine[]; open: OpenFact[] } {
  const [others, visits] = byPractitioner(planned);
  const isBeside = supported.some(({ code }) => isMinorProcedure(procedureCode(code)));
  const codes = visits.map(({ code }) => code);
  if (visits.length === 0) return { lines: [], open: others };
  if (!isBeside) {
    const message = 'Visits are judged only beside a procedure that is documented.';
    const because = { ...open('not-computed', 'a procedure', message), codes };
    return { lines: [], open: [...others, because] };
  }
  const told = day.map(({ documented }) => documented.separateVisit);
  const evidence = told.flatMap(evidenceOf);
  if (evidence.length > 0) {
    return { lines: visits.map((visit) => withModifier25(visit, evidence)), open: others };
  }
  const unread = told.find(isUnreadable);
  const missing = 'a problem treated apart from the procedure';
  const message = unread
    ? `Whether another problem was treated could not be read: ${unread.reason}.`
    : 'No problem apart from the procedure is documented, so that the visit is a part of it.';
  const why = unread ? 'unreadable' : 'undocumented';
  return { lines: [], open: [...others, { ...open(why, missing, message), codes }] };
}

/** Why visits of others than perform the procedures are not judged, and the visits that are. */
function byPractitioner(planned: readonly ServiceLine[]): [OpenFact[], ServiceLine[]] {
  const procedures = planned.filter(({ known }) => isMinorProcedure(known));
  const isOthers = (visit: ServiceLine): boolean =>
    procedures.length > 0 && !procedures.some((one) => isSameService(visit, one));
  const visits = planned.filter(isVisit);
  const codes = visits.filter(isOthers).map(({ code }) => code);
  const message = 'A visit of another practitioner is not a part of the procedure, and not judged.';
  const because = {
    ...open('not-computed', 'a procedure of the same practitioner', message),
    codes,
  };
  return [codes.length > 0 ? [because] : [], visits.filter((visit) => !isOthers(visit))];
}

const withModifier25 = (visit: ServiceLine, evidence: Evidence[]): SupportedLine => ({
  code: visit.code,
  label: visit.known?.label ?? visit.code,
  modifiers: ['25'],
  open: [],
  units: visit.units,
  diagnoses: [],
  ...(visit.day && { day: visit.day }),
  procedure: visit.evidence.reference,
  site: { region: undefined, levels: [], side: undefined },
  basis: {
    facts: [{ fact: 'separateVisit', says: 'a separate problem', evidence }],
    rules: emModifier25Missing.cites,
  },
  certainty: visit.known?.certainty ?? 'uncertain',
});
