import { z } from 'zod';
import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import type { Diagnosis } from '../../chart/indication.ts';
import { isOnList } from '../../terminology/diagnosis-lists.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isStimulator, LCD_STIMULATORS } from '../stimulator.ts';
import { newImplant } from '../stimulator-trial.ts';
import { lacking, met, skipped, unchecked, undocumented } from '../verdict.ts';

/** How charts name the indications that every source of the rulebook gives. */
const WORDS =
  /\b(?:CRPS|RSD|FBSS|complex regional pain|(?:failed|persistent) (?:back|spinal?)|post-?\s?laminectomy|neuropath|neuralgia|causalgia|phantom|radicul|arachnoiditis)/i;

export const scsIndicationMissing = defineRule({
  id: 'scs-indication-missing',
  family: 'spinal-cord-stimulator',
  title: 'Neuropathic indication for a stimulator',
  stages: { 'order-sign': 'warning' },
  cites: [guide('S0', 'intractable pain of neuropathic origin'), LCD_STIMULATORS],
  needs: [],
  uses: ['diagnoses', 'painStatements', 'stage', 'history', 'dateOfService'],
  params: { 'scs.indications': z.string() },
  skips: isStimulator,
  evaluate(facts, params, procedure) {
    const { diagnoses, painStatements } = facts;
    if (!newImplant(facts, procedure)) return skipped('no new stimulator');
    const charted = documentedValue(diagnoses) ?? [];
    const fitting = charted.filter((one) => names(one, params['scs.indications']));
    const told = (documentedValue(painStatements) ?? []).filter(
      ({ pattern, isDenied }) => !isDenied && QUALIFYING.has(pattern),
    );
    if (fitting.length > 0 || told.length > 0) {
      return met(
        `Indication: ${[...fitting.map(nameOf), ...told.map(({ pattern }) => pattern)].join(', ')}.`,
        [...fitting, ...told].map(({ evidence }) => evidence),
      );
    }
    const unread = [diagnoses, painStatements].find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    const wanted =
      'such as post-laminectomy syndrome, complex regional pain syndrome or another intractable neuropathic pain';
    if (charted.length === 0) {
      return undocumented(
        'a neuropathic diagnosis',
        `The order names no diagnosis. Chart the neuropathic indication, ${wanted}.`,
      );
    }
    return lacking(
      `No charted diagnosis (${charted.map(nameOf).join(', ')}) names a usual indication for a stimulator, ${wanted}. If one applies, add it.`,
      charted.map(({ evidence }) => evidence),
    );
  },
});

const QUALIFYING: ReadonlySet<string> = new Set([
  'post-laminectomy',
  'radicular',
  'neuropathic',
  'zoster',
]);

const names = ({ code, text }: Diagnosis, list: string): boolean =>
  (code !== undefined && isOnList(list, code)) || WORDS.test(text ?? '');

const nameOf = ({ code, text }: Diagnosis): string => code ?? text ?? '';
