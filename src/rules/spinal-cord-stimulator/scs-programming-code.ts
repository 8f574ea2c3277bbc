import type { Facts } from '../../chart/chart.ts';
import { type Documented, documentedValue } from '../../chart/fact.ts';
import type { Programming } from '../../chart/implant.ts';
import { recordCodeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn, linesOn } from '../lines-of-day.ts';
import type { Remedy } from '../remedy.ts';
import {
  met,
  type Skipped,
  skipped,
  unchecked,
  undocumented,
  unmet,
  type Verdict,
} from '../verdict.ts';

/** A deleted code by time. */
const DELETED = '95973';

/** How many changed parameters each code stands for. */
const RANGES: ReadonlyMap<string, { least: number; most: number; words: string }> = new Map([
  ['95970', { least: 0, most: 0, words: 'a check without programming' }],
  ['95971', { least: 1, most: 3, words: 'one to three changed parameters' }],
  [
    '95972',
    { least: 4, most: Number.POSITIVE_INFINITY, words: 'more than three changed parameters' },
  ],
]);

export const scsProgrammingCode = defineRule({
  id: 'scs-programming-code',
  family: 'spinal-cord-stimulator',
  title: 'Programming code by the parameters changed',
  stages: { 'procedure-note-sign': 'warning', claim: 'warning' },
  scope: 'session',
  cites: [
    {
      title: 'Coding page on 95971 (codingahead.com, archived)',
      quote: '1-3',
      grade: 'third-party',
    },
  ],
  needs: [],
  uses: ['programming', 'lines', 'dateOfService'],
  params: {},
  skips: () => undefined,
  evaluate({ programming, lines, dateOfService }, _params, { family, codes }) {
    const deleted = linesOn(lines, documentedValue(dateOfService)).filter(
      ({ code }) => code === DELETED,
    );
    if (deleted.length > 0) {
      return unmet(
        `${DELETED} was deleted. Programming is reported by the parameters changed, not by time: 95970 none, 95971 one to three, 95972 more than three.`,
        deleted.map(({ evidence }) => evidence),
      );
    }
    const billed = billedOn(lines, documentedValue(dateOfService)).filter(isProgramming);
    // What is billed decides where a claim is there; the record may bear another code.
    const own = (family === 'stimulator' && billed[0]) || codes.find(isProgramming);
    if (!own) return skipped('no stimulator was programmed');
    if (programming.state === 'documented')
      return judgeNote(own.code, programming, {
        lines,
        dateOfService,
        isCharted: codes.some(({ code }) => code === own.code),
      });
    if (programming.state === 'unreadable') return unchecked(programming.reason);
    if (own.code === '95970') return met('A check without programming.', []);
    return undocumented('the parameters changed', missing(own.code));
  },
});

function judgeNote(
  code: string,
  { value, evidence, loose, contradictions }: Documented<Programming>,
  around: Pick<Facts, 'lines' | 'dateOfService'> & { isCharted: boolean },
): Verdict | Skipped {
  const range = RANGES.get(code);
  const { parameters, minutes } = value;
  if (parameters === undefined) {
    if (code === '95970') return met('No changed parameter is charted.', evidence);
    const instead = minutes ? ` The note gives a time (${minutes}), which does not decide.` : '';
    return undocumented('the parameters changed', `${missing(code)}${instead}`, evidence);
  }
  if (!range || (parameters >= range.least && parameters <= range.most))
    return met(`${parameters} changed parameter(s) fit ${code}.`, evidence);
  if (loose) return skipped('the words cannot be tied to this procedure');
  return unmet(
    `${code} stands for ${range.words}; the note lists ${parameters}. Correct the code or the note, whichever is wrong.`,
    evidence,
    contradictions.length === 0 ? codeOf(code, parameters, around) : undefined,
  );
}

function codeOf(
  code: string,
  parameters: number,
  around: Pick<Facts, 'lines' | 'dateOfService'> & { isCharted: boolean },
): Remedy | undefined {
  const remedy = recordCodeChange(code, programmingCode(parameters), around);
  return remedy?.kind === 'code' ? { ...remedy, ofRecord: around.isCharted } : remedy;
}

const isProgramming = ({ code }: { code: string }): boolean => RANGES.has(code);

/** The code of a number of changed parameters. */
export const programmingCode = (parameters: number): string | undefined =>
  [...RANGES].find(([, { least, most }]) => parameters >= least && parameters <= most)?.[0];

const missing = (code: string): string =>
  `${code} stands for ${RANGES.get(code)?.words}, but the note does not list which parameters were changed. List them.`;
