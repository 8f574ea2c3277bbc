import { facetDxAfterSuccessfulRfa } from '../../../src/rules/facet/facet-dx-after-successful-rfa.ts';
import { documented, history, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { allReasonsBut } from '../../kit/reasons.ts';
import { improved } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation, plannedBlock, plannedInjection } from './blocks.ts';

const procedure = plannedBlock();

testRule(
  facetDxAfterSuccessfulRfa,
  { 'facet.dx_after_rfa_years': 2, 'rfa.repeat_relief': 50 },
  {
    met: {
      'the ablation gave 49.9 %': {
        procedure,
        history: history([ablation('2026-01-05', improved(49.9))]),
      },
      'the source of the pain is in question': {
        procedure: plannedBlock({
          painSourceInQuestion: documented('new pain above the ablated joint'),
        }),
        history: history([ablation('2026-01-05', improved(90))]),
        says: 'new pain',
      },
    },
    unmet: {
      'reasons that justify something else': {
        procedure: plannedBlock(allReasonsBut('painSourceInQuestion')),
        history: history([ablation('2026-01-05', improved(90))]),
      },
      'the last of two ablations helped': {
        procedure,
        history: history([
          ablation('2025-01-05', improved(10)),
          ablation('2026-01-05', improved(90)),
        ]),
      },
      'the ablation gave 50 %, two years less a day ago': {
        procedure,
        history: history([ablation('2024-11-22', improved(50))]),
        says: '2024-11-22 helped (50 %)',
      },
    },
    undocumented: {
      'nobody wrote how the ablation helped': {
        procedure,
        history: history([ablation('2026-01-05')]),
        says: 'how much that helped is not documented',
      },
      'nobody says which joint was ablated': {
        procedure,
        history: history([ablation('2026-01-05', { levels: undocumented })]),
        says: 'level or side',
      },
    },
    unchecked: {
      'the response could not be read': {
        procedure,
        history: history([ablation('2026-01-05', { responses: unreadable('403') })]),
      },
      'notes that may give a reason could not be read': {
        procedure: plannedBlock({ painSourceInQuestion: unreadable('notes: 403') }),
        history: history([ablation('2026-01-05', improved(90))]),
      },
    },
    skipped: {
      'the ablation was two years ago to the day': {
        procedure,
        history: history([ablation('2024-11-21', improved(90))]),
      },
      'an ablation nobody can place is older than two years': {
        procedure,
        history: history([ablation('2024-11-21', { levels: undocumented })]),
      },
      'the ablation was on the other side': {
        procedure,
        history: history([
          ablation('2026-01-05', { ...improved(90), laterality: documented('right') }),
        ]),
      },
      'no ablation': { procedure },
      'the planned date is a month': {
        procedure: plannedBlock({ dateOfService: undocumented }),
        history: history([ablation('2026-01-05', improved(90))]),
      },
      'a therapeutic injection': {
        procedure: plannedInjection(),
        history: history([ablation('2026-01-05', improved(90))]),
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
