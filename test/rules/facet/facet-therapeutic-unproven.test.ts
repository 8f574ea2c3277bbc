import { facetTherapeuticUnproven } from '../../../src/rules/facet/facet-therapeutic-unproven.ts';
import { documented, history, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedBlock, plannedInjection } from './blocks.ts';

const procedure = plannedInjection();

testRule(
  facetTherapeuticUnproven,
  { 'facet.tx_covered': false },
  {
    met: { 'a diagnostic block': { procedure: plannedBlock() } },
    unmet: { 'a therapeutic injection': { procedure, says: 'as unproven' } },
    undocumented: {
      'the order does not say which it is': {
        procedure: plannedBlock({ intent: undocumented }),
        says: 'does not say which this is',
      },
    },
    unchecked: {
      'the intent could not be read': {
        procedure: plannedBlock({ intent: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'a policy that covers it': { procedure, params: { 'facet.tx_covered': true } },
      'an epidural': { procedure: planned('62323') },
    },
  },
);

testRule(
  facetTherapeuticUnproven,
  { 'facet.tx_covered': 'first-only' },
  {
    met: {
      'the first of this joint': { procedure },
      'a diagnostic block before it': { procedure, history: history([block('2026-01-05')]) },
      'the earlier one was at another level': {
        procedure,
        history: history([injection('2026-01-05', { levels: documented(['L2-L3']) })]),
      },
      'the first of this joint, without an intent': {
        procedure: plannedBlock({ intent: undocumented }),
      },
    },
    unmet: {
      'a second of this joint': {
        procedure,
        history: history([injection('2024-01-05')]),
        says: 'the first was on 2024-01-05',
      },
    },
    undocumented: {
      'a second of this joint, without an intent': {
        procedure: plannedBlock({ intent: undocumented }),
        history: history([injection('2024-01-05')]),
      },
      'nobody says where the earlier one was': {
        procedure,
        history: history([injection('2024-01-05', { levels: undocumented })]),
      },
    },
    unchecked: {
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'the planned date is a month': {
        procedure: plannedInjection({ dateOfService: undocumented }),
      },
    },
  },
);
