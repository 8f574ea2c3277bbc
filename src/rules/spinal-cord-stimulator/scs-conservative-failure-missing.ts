import type { History } from '../../chart/chart.ts';
import { documentedValue, type Evidence, evidenceOf } from '../../chart/fact.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isStimulator, NGS_STIMULATORS } from '../stimulator.ts';
import { newImplant } from '../stimulator-trial.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

/** Injections and ablations that a chart of earlier sessions shows to have been tried. */
const TRIED: ReadonlySet<ProcedureFamily> = new Set<ProcedureFamily>([
  'epidural',
  'facet-injection',
  'facet-ablation',
  'sacroiliac-injection',
  'sympathetic-block',
  'peripheral-nerve-block',
]);

export const scsConservativeFailureMissing = defineRule({
  id: 'scs-conservative-failure-missing',
  family: 'spinal-cord-stimulator',
  title: 'Failed treatments before a stimulator',
  stages: { 'order-sign': 'critical' },
  decidesCoverage: true,
  cites: [
    { ...NGS_STIMULATORS, quote: 'Treatments tried and failed' },
    guide(
      'S0',
      'failed conservative treatment (typically physical therapy, injections, medications)',
    ),
    guide('S4', 'Failed conservative therapy'),
  ],
  needs: [],
  uses: ['conservativeCare', 'history', 'stage', 'dateOfService'],
  params: {},
  skips: isStimulator,
  evaluate(facts, _params, procedure) {
    const { conservativeCare, history } = facts;
    if (!newImplant(facts, procedure)) return skipped('no new stimulator');
    if (conservativeCare.state === 'unreadable') return unchecked(conservativeCare.reason);
    if (conservativeCare.state === 'documented' && conservativeCare.value.length > 0) {
      const tried = conservativeCare.value.map(({ modality }) => modality);
      return met(`Tried: ${[...new Set(tried)].join(', ')}.`, conservativeCare.evidence);
    }
    const injections = triedIn(documentedValue(history));
    if (injections.length > 0) {
      return undocumented(
        'physical therapy and medications that failed',
        'Earlier injections are charted, but no physical therapy or medication. List what was tried before the stimulator, with dates, and how it failed or why it could not be used.',
        injections,
      );
    }
    return unmet(
      'The chart names no treatment that failed before the stimulator. List physical therapy, medications, injections and surgery with dates, and how each failed or why it could not be used.',
      [],
    );
  },
});

const triedIn = (history: History | undefined): Evidence[] =>
  (history?.sessions ?? [])
    .filter(({ family }) => TRIED.has(family))
    .flatMap(({ dateOfService }) => evidenceOf(dateOfService));
