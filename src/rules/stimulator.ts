import type { Facts } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Citation } from './cite.ts';
import type { ProcedureKind } from './define-rule.ts';

/** What a Medicare contractor asks for before a stimulator (rulebook, X-NGS). */
export const NGS_STIMULATORS: Citation = {
  title:
    'NGS Medicare article 2893707: Outpatient Department Prior Authorization for Implanted Spinal Neurostimulators',
  url: 'https://ngsmedicare.com/web/ngs/search-details?selectedArticleId=2893707',
  grade: 'primary',
};

/** A Medicare policy on stimulators as a third party copied it (rulebook, X-GENHEALTH-SCS). */
export const LCD_STIMULATORS: Citation = {
  title: 'Medicare LCD on spinal cord stimulators (copy at genhealth.ai)',
  grade: 'secondary',
};

/** Codes for leads, of a trial or to stay. */
export const LEADS: ReadonlySet<string> = new Set(['63650', '63655']);
/** The code for a generator, placed or replaced. */
export const GENERATOR = '63685';
/** Removal, revision and replacement of what was implanted before. */
const REVISIONS: ReadonlySet<string> = new Set(['63661', '63662', '63663', '63664', '63688']);
/** Checks and programming, and stimulators of peripheral nerves: no implant at the spine. */
const OTHERS: ReadonlySet<string> = new Set([
  ...['95970', '95971', '95972'],
  ...['64555', '64590', '64595', '64596', '64597', '64598'],
]);

/**
 * What a stimulator procedure is. `new`: leads of which nobody says whether they are for the trial
 * or to stay (63650 is reported for both, conflict C-14). `generator`: a generator alone, which may
 * be a new or a replaced one. `none`: no implant at the spine.
 */
export type StimulatorPhase = 'trial' | 'permanent' | 'replacement' | 'new' | 'generator' | 'none';

/** The phase by the codes where they tell, else by the words of the chart. */
export function phaseOf({
  family,
  codes,
  stage,
}: Pick<PainProcedure, 'family' | 'codes'> & Pick<Facts, 'stage'>): StimulatorPhase {
  const numbers = codes.map(({ code }) => code);
  const isImplant = numbers.some((code) => !OTHERS.has(code)) || numbers.length === 0;
  if (family !== 'stimulator' || !isImplant) return 'none';
  if (numbers.some((code) => REVISIONS.has(code))) return 'replacement';
  const told = documentedValue(stage);
  const hasLeads = numbers.some((code) => LEADS.has(code));
  if (!numbers.includes(GENERATOR)) return told ?? 'new';
  if (told === 'permanent' || told === 'replacement') return told;
  return hasLeads ? 'permanent' : 'generator';
}

/** Why a rule on spinal cord stimulators does not apply. */
export const isStimulator = ({ family }: ProcedureKind): string | undefined =>
  family === 'stimulator' ? undefined : 'no spinal cord stimulator';
