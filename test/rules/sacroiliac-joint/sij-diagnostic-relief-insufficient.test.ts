import { sijDiagnosticReliefInsufficient } from '../../../src/rules/sacroiliac-joint/sij-diagnostic-relief-insufficient.ts';
import { documented, history, planned, relief, undocumented, unreadable } from '../../kit/chart.ts';
import { improved } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedInjection } from './joint.ts';

const procedure = plannedInjection();
const bothSides = plannedInjection({ laterality: documented('bilateral') });
const right = { laterality: documented('right' as const) };
const DAY = '2026-09-01';

testRule(
  sijDiagnosticReliefInsufficient,
  { 'sij.dx_relief': 75 },
  {
    met: {
      'exactly 75 %': { procedure, history: history([block(DAY, { relief: relief(75) })]) },
      'an injection without an intent may have been diagnostic': {
        procedure,
        history: history([block(DAY, { relief: relief(80), intent: undocumented })]),
      },
      'one block was positive, another was not': {
        procedure,
        history: history([
          block(DAY, { relief: relief(80) }),
          block('2026-10-01', { relief: relief(20) }),
        ]),
      },
      'words alone tell of the block': {
        procedure,
        history: history([], { told: [block(DAY, { relief: relief(75) })] }),
      },
      'a later note alone tells the relief': {
        procedure,
        history: history([block(DAY, improved(80))]),
        says: '80 % relief',
      },
      'a block of each side before an injection of both': {
        procedure: bothSides,
        history: history([
          block(DAY, { relief: relief(80) }),
          block('2026-10-01', { ...right, relief: relief(80) }),
        ]),
      },
      'the order names no side, which another rule says': {
        procedure: plannedInjection({ laterality: undocumented }),
        history: history([block(DAY, { relief: relief(80) })]),
      },
    },
    unmet: {
      '74.9 %': {
        procedure,
        history: history([block(DAY, { relief: relief(74.9) })]),
        says: '74.9 % relief',
      },
      'no block at all': { procedure, says: 'None is in the chart' },
      'the block was on the other side': {
        procedure,
        history: history([block(DAY, { ...right, relief: relief(90) })]),
      },
      'one of two planned sides was blocked': {
        procedure: bothSides,
        history: history([block(DAY, { relief: relief(80) })]),
      },
      'a therapeutic injection is no diagnostic block': {
        procedure,
        history: history([injection(DAY, { relief: relief(90) })]),
      },
    },
    undocumented: {
      'the relief was never charted': {
        procedure,
        history: history([block(DAY)]),
        says: 'relief not charted',
      },
      'the side of the block is not charted': {
        procedure,
        history: history([block(DAY, { relief: relief(80), laterality: undocumented })]),
        says: 'side not charted',
      },
    },
    unchecked: {
      'the relief could not be read': {
        procedure,
        history: history([block(DAY, { relief: unreadable('observations: 403') })]),
      },
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'the planned date is a month': {
        procedure: plannedInjection({ dateOfService: undocumented }),
      },
    },
    skipped: {
      'a diagnostic block': { procedure: plannedInjection({ intent: documented('diagnostic') }) },
      'the order does not say its intent': {
        procedure: plannedInjection({ intent: undocumented }),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);
