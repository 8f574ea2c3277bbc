import type { PumpRefill } from '../../chart/implant.ts';
import { defineRule } from '../define-rule.ts';
import { design, guide } from '../guides.ts';
import { isRefill } from '../pump.ts';
import { met, undocumented } from '../verdict.ts';

/** What a refill note must tell, each with the words that ask for it. */
const PARTS: readonly [keyof PumpRefill, string][] = [
  ['drug', 'drug'],
  ['concentration', 'concentration'],
  ['removedMl', 'volume taken out'],
  ['filledMl', 'volume put in'],
  ['alarmOrRate', 'alarm date or daily rate'],
];

export const itpRefillDocumentation = defineRule({
  id: 'itp-refill-documentation',
  family: 'intrathecal-pump',
  title: 'Drug, volumes and settings in the refill note',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [design('What the next refill and an audit need to know'), guide('S0', 'pump refills')],
  needs: ['refill'],
  params: {},
  skips: isRefill,
  evaluate({ refill }) {
    const told: PumpRefill = refill.state === 'documented' ? refill.value : {};
    const evidence = refill.state === 'documented' ? refill.evidence : [];
    const missing = PARTS.filter(([part]) => told[part] === undefined).map(([, words]) => words);
    if (missing.length === 0) return met('Everything about the refill is charted.', evidence);
    const list = missing.join(', ');
    return undocumented(list, `The refill note does not tell: ${list}. Add it.`, evidence);
  },
});
