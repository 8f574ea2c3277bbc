import { type ImplantStage, readImplantStages } from '../../note/statements/implant-stage.ts';
import { exact, type Fact, type Statement, weigh } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

/** Removal and revision of what was implanted before. */
const REPLACEMENTS: ReadonlySet<string> = new Set([
  ...['63661', '63662', '63663', '63664', '63688'],
  '62365',
]);
const LEADS: ReadonlySet<string> = new Set(['63650', '63655']);

const WORDS = { hint: /\b(?:trial|permanent|replac|revis|exchang|upgrad|end of)/i, read: first };

/**
 * Whether a procedure is a trial, a permanent implant or a replacement: by codes of a replacement,
 * then in words, then by leads and a generator together. A generator alone may be new or replace
 * another, and leads alone may be for the trial or to stay (63650 is reported for both).
 */
export const stageFact = (
  { own, family }: ProcedureSources,
  { told, unread }: EverythingSaid,
): Fact<ImplantStage> => {
  const codes = new Set(own.flatMap(({ code }) => code?.code ?? []));
  const isWhole = codes.has('63685') && [...codes].some((code) => LEADS.has(code));
  return weigh(
    [
      ...own.flatMap((line) => coded(line, REPLACEMENTS, 'replacement')),
      ...statementsIn(told, WORDS, family),
      ...(isWhole ? own.flatMap((line) => coded(line, GENERATOR, 'permanent')) : []),
    ],
    unread,
    exact,
  );
};

const GENERATOR: ReadonlySet<string> = new Set(['63685']);

const coded = (
  line: ProcedureLine,
  codes: ReadonlySet<string>,
  stage: ImplantStage,
): Statement<ImplantStage>[] =>
  line.code && codes.has(line.code.code) ? [statementOf(line, stage)] : [];

/** What a text names first is what it is about. */
function first(sentences: Parameters<typeof readImplantStages>[0]) {
  return readImplantStages(sentences).slice(0, 1);
}
