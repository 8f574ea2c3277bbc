import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { Diagnosis } from '../../chart/indication.ts';
import { conditionOnList, diagnosisList, isOnList } from '../../terminology/diagnosis-lists.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { brief } from '../brief.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guide } from '../guides.ts';
import { lineFacts, linesFor } from '../lines.ts';
import { retiredOn } from '../retired.ts';
import {
  met,
  type Skipped,
  skipped,
  unchecked,
  undocumented,
  unmet,
  type Verdict,
} from '../verdict.ts';
import { worstOf } from '../worst.ts';

/** An id of `src/terminology/diagnosis-lists`; null where the payer publishes none. */
const ListId = z.string().nullable();

const params = {
  'facet.dx_closed_list': ListId,
  'tpi.dx_closed_list': ListId,
  'sij.dx_closed_list': ListId,
  'esi.dx_list': ListId,
};

const LISTS: Partial<Record<ProcedureFamily, keyof typeof params>> = {
  'facet-injection': 'facet.dx_closed_list',
  'facet-ablation': 'facet.dx_closed_list',
  'trigger-point': 'tpi.dx_closed_list',
  'sacroiliac-injection': 'sij.dx_closed_list',
  epidural: 'esi.dx_list',
};

const uses = [...lineFacts, 'diagnoses', 'synovialCyst', 'today'] as const;
type Known = Pick<Facts, (typeof uses)[number]>;

export const dxNotCoveredForProcedure = defineRule({
  id: 'dx-not-covered-for-procedure',
  family: 'cross-cutting',
  title: 'Diagnosis on the payer’s list for the procedure',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S4', 'payers often reject procedures lacking sufficient diagnostic support'),
    {
      title: 'Billing articles A58403, A57701 and A59244 (archived transcriptions)',
      grade: 'secondary',
    },
  ],
  needs: [],
  uses,
  params,
  skips: ({ family }) => (LISTS[family] ? undefined : 'no payer list is known for this kind'),
  evaluate(facts, lists, procedure) {
    const name = LISTS[procedure.family];
    const list = diagnosisList((name && lists[name]) ?? '');
    if (!list) return skipped('this policy names no list of diagnoses');
    const { diagnoses } = facts;
    if (diagnoses.state === 'unreadable') {
      return list.isClosed ? unchecked(diagnoses.reason) : skipped('this list is not closed');
    }
    const given = diagnoses.state === 'documented' ? diagnoses.value : [];
    const judged = linked(facts, procedure, given).map((one) => judge(one, list.id, facts));
    const worst = worstOf(judged);
    if (!worst) return skipped('no diagnosis could be judged');
    // A list that is not closed proves what is on it, and gives a hint of what is not.
    if (list.isClosed || worst.is !== 'unmet') return list.isClosed ? worst : metOrSkipped(worst);
    return { ...worst, atMost: 'warning' };
  },
});

/** No diagnosis at all is told of by the rule on the indication. */
const metOrSkipped = (verdict: Verdict | Skipped): Verdict | Skipped =>
  verdict.is === 'met' ? verdict : skipped('this list is not closed');

/** Some diagnoses and what they were given for. */
interface Linked {
  what: string;
  diagnoses: Diagnosis[];
}

/** Each line with the diagnoses it points to, or else the procedure with all of its own. */
function linked(facts: Known, procedure: Subject, given: Diagnosis[]): Linked[] {
  const lines = linesFor(facts, procedure)
    .own.filter(({ diagnoses }) => diagnoses.some(({ code }) => code))
    .map(({ code, diagnoses }) => ({ what: code, diagnoses }));
  const what = enumerate(procedure.codes.map(({ code }) => code)) || 'the procedure';
  return lines.length > 0 ? lines : [{ what, diagnoses: given }];
}

/** Judges the diagnoses of one line; those that ended are told of by `code-deleted-or-invalid`. */
function judge({ what, diagnoses }: Linked, list: string, facts: Known): Verdict | Skipped {
  const coded = diagnoses.flatMap(({ code }) => code ?? []);
  const evidence = diagnoses.map((one) => one.evidence);
  if (coded.length === 0) return missing(what, diagnoses);
  const day = documentedValue(facts.dateOfService) ?? documentedValue(facts.today);
  const valid = coded.filter((code) => !day || !retiredOn(code, day));
  if (valid.length === 0) return skipped('its diagnosis codes are no longer valid');
  const listed = valid.filter((code) => isOnList(list, code));
  const plain = listed.find((code) => conditionOnList(list, code) === undefined);
  if (plain) return met(`${plain} is on the list for ${what}.`, evidence);
  const ofCyst = listed.find((code) => conditionOnList(list, code) === 'synovial-cyst');
  if (!ofCyst) return unmet(absent(what, valid, list), evidence);
  if (facts.synovialCyst.state === 'documented') {
    return met(`${ofCyst} is on the list for a synovial cyst.`, facts.synovialCyst.evidence);
  }
  if (facts.synovialCyst.state === 'unreadable') return unchecked(facts.synovialCyst.reason);
  return undocumented('synovial cyst', ofCystAlone(what, ofCyst), evidence);
}

function missing(what: string, [first]: readonly Diagnosis[]): Verdict {
  return undocumented(
    'diagnosis code',
    first?.text
      ? `The diagnosis for ${what} stands in words only ("${brief(first.text)}"). This payer judges it by its ICD-10-CM code: add the one that the chart supports.`
      : `No diagnosis is given for ${what}. This payer covers it for listed diagnoses alone: link the one that the chart supports.`,
    first ? [first.evidence] : [],
  );
}

function absent(what: string, codes: readonly string[], list: string): string {
  const said = `${enumerate(codes)} ${codes.length > 1 ? 'are' : 'is'} not`;
  return diagnosisList(list)?.isClosed
    ? `${said} on this payer’s closed list of diagnoses for ${what}. If the chart documents a listed condition, link its code; otherwise the service is not covered.`
    : `${said} among the diagnoses usually listed for ${what}; the list is not closed. If the chart documents a listed condition, link its code too.`;
}

const ofCystAlone = (what: string, code: string): string =>
  `${code} supports ${what} for a facet synovial cyst alone, and the chart mentions none. Name the cyst if there is one, or link the diagnosis that the chart supports.`;
