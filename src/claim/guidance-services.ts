import { documentedValue, type Fact, isUnreadable, type Readable } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { missingOfGuidance } from '../rules/guidance-report.ts';
import { guidanceCodeMismatch } from '../rules/imaging-guidance/guidance-code-mismatch.ts';
import { guidanceReportMissing } from '../rules/imaging-guidance/guidance-report-missing.ts';
import { sympatheticGuidanceAmbiguous } from '../rules/sympathetic-block/sympathetic-guidance-ambiguous.ts';
import { allGuidanceCodes } from '../terminology/guidance-codes.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';
import type { Guidance } from '../terminology/site.ts';
import { guidanceOfProcedure } from './imaging.ts';
import { type Coded, type CodedProcedure, notCoded, type Service } from './service.ts';
import { type OpenFact, open } from './settle.ts';

const CODES: readonly string[] = allGuidanceCodes().map(({ code }) => code);

/**
 * Image guidance that is reported beside the services of one procedure: use, permanent image and
 * findings must all be documented, and nothing of a trigger point injection is.
 */
export function guidanceServices(coded: CodedProcedure, services: readonly Service[]): Coded {
  const isSeparate = services.some(({ code }) => {
    const known = procedureCode(code);
    return known?.guidance === 'separate' && known.family !== 'trigger-point';
  });
  if (!isSeparate) return { services: [], open: [] };
  const guidance = guidanceOfProcedure(coded.documented);
  if (guidance.is === 'open') {
    return notCoded({ ...guidance, codes: CODES, rules: guidanceReportMissing.cites });
  }
  if (guidance.value === 'none') return { services: [], open: [] };
  const lacking = lackingReport(coded);
  if (lacking) return notCoded(lacking);
  const code = codeOf(guidance.value, coded);
  if (code === undefined) return notCoded(ambiguous(guidance.basis.evidence));
  const { archivedImages, guidanceFindings } = coded.documented;
  const facts = [
    guidance.basis,
    { fact: 'archivedImages' as const, says: 'image kept', evidence: evidenceIn(archivedImages) },
    { fact: 'guidanceFindings' as const, says: 'findings', evidence: evidenceIn(guidanceFindings) },
  ];
  const rules = [...guidanceReportMissing.cites, ...guidanceCodeMismatch.cites];
  return { services: [{ code, units: 1, facts, rules }], open: [] };
}

const evidenceIn = (fact: Fact<unknown>) => (fact.state === 'documented' ? fact.evidence : []);

/** Fluoroscopy of nerves and ganglia has two codes, and published answers disagree (C-15). */
function codeOf(guidance: Guidance, { documented }: CodedProcedure): string | undefined {
  if (guidance !== 'fluoroscopy') {
    return allGuidanceCodes().find(({ modality }) => modality === guidance)?.code;
  }
  return documented.family === 'joint-injection' ? '77002' : undefined;
}

function ambiguous(evidence: OpenFact['evidence']): OpenFact {
  const message =
    'Published answers on fluoroscopy of nerves and ganglia disagree: 77002 or 77003.';
  return {
    ...open('unclear', 'code of the guidance', message, evidence),
    codes: CODES,
    rules: sympatheticGuidanceAmbiguous.cites,
  };
}

/** What the report of the guidance lacks, or why that could not be read. */
function lackingReport({ documented, policy }: CodedProcedure): OpenFact | undefined {
  const { guidance, archivedImages, guidanceFindings } = documented;
  const about = { codes: CODES, rules: guidanceReportMissing.cites };
  const unread = [guidance, archivedImages, guidanceFindings].find(isUnreadable);
  if (unread) {
    const message = `The record of the guidance could not be read: ${unread.reason}.`;
    return { ...open('unreadable', 'record of the guidance', message), ...about };
  }
  const missing =
    isRead(guidance) && isRead(archivedImages) && isRead(guidanceFindings)
      ? missingOfGuidance(
          { guidance, archivedImages, guidanceFindings },
          ownReport(documented, policy),
        )
      : [];
  if (missing.length === 0) return undefined;
  const message = `Guidance on a line of its own is supported by use, permanent image and findings. Missing: ${missing.join('; ')}.`;
  return { ...open('undocumented', missing.join(', '), message), ...about };
}

const isRead = <T>(fact: Fact<T>): fact is Readable<T> => !isUnreadable(fact);

/** The references that make no separate report, where the policy asks for one. */
const ownReport = (
  { references, report }: PainProcedure,
  { values }: CodedProcedure['policy'],
): string[] =>
  values['guidance.separate_report_required'] ? [...references, documentedValue(report) ?? ''] : [];
