import { facetTherapeuticCriteria } from '../../../src/rules/facet/facet-therapeutic-criteria.ts';
import { documented, history, planned, relief, undocumented, unreadable } from '../../kit/chart.ts';
import { heldTo, improved } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedBlock, plannedInjection } from './blocks.ts';

const procedure = plannedInjection();
const positive = { relief: relief(80) };
const two = [block('2026-02-01', positive), block('2026-03-01', positive)];
const LAST = '2026-08-21';

testRule(
  facetTherapeuticCriteria,
  {
    'facet.tx_covered': true,
    'facet.tx_blocks': 2,
    'facet.tx_relief_threshold': 80,
    'facet.tx_repeat_relief': 50,
    'facet.tx_repeat_months': 3,
  },
  {
    met: {
      'two blocks of exactly 80 %': { procedure, history: history(two) },
      'a repeat after 50 % for three months to the day': {
        procedure,
        history: history([...two, injection(LAST, heldTo(50, '2026-11-21'))]),
      },
      'the last one was on the other side, which is no repeat': {
        procedure,
        history: history([
          ...two,
          injection(LAST, { ...heldTo(10, '2026-11-21'), laterality: documented('right') }),
        ]),
      },
    },
    unmet: {
      'one of the blocks gave 79.9 %': {
        procedure,
        history: history([
          block('2026-02-01', { relief: relief(79.9) }),
          block('2026-03-01', positive),
        ]),
        says: '1 of 2 diagnostic blocks',
      },
      'three blocks that failed, of which the last two are told': {
        procedure,
        history: history(
          ['2026-01-01', '2026-02-01', '2026-03-01'].map((on) => block(on, { relief: relief(40) })),
        ),
        says: 'are documented. Found: 2026-02-01',
      },
      'a single block, whatever its unread relief': {
        procedure,
        history: history([block('2026-02-01', { relief: unreadable('observations: 403') })]),
        says: '0 of 2',
      },
      'no block at all': { procedure, says: '0 of 2' },
      'a repeat after 49.9 %': {
        procedure,
        history: history([...two, injection(LAST, heldTo(49.9, '2026-11-21'))]),
        says: '49.9 % improvement',
      },
      'a repeat after relief of three months less a day': {
        procedure,
        history: history([...two, injection(LAST, heldTo(80, '2026-11-20'))]),
      },
      'a repeat that helped, without the blocks': {
        procedure,
        history: history([injection(LAST, heldTo(80, '2026-11-21'))]),
        says: '0 of 2',
      },
    },
    undocumented: {
      'the relief of one block is not charted': {
        procedure,
        history: history([block('2026-02-01'), block('2026-03-01', positive)]),
        says: 'relief not charted',
      },
      'nobody wrote how the last one helped': {
        procedure,
        history: history([...two, injection(LAST)]),
        says: 'The response to the session of 2026-08-21',
      },
      'nobody wrote how long it helped': {
        procedure,
        history: history([...two, injection(LAST, improved(70))]),
      },
      'a later one may have been therapeutic too': {
        procedure,
        history: history([
          ...two,
          injection(LAST, heldTo(80, '2026-11-21')),
          block('2026-10-01', { ...positive, intent: undocumented }),
        ]),
        says: 'level, side or intent',
      },
    },
    unchecked: {
      'the relief of one block could not be read': {
        procedure,
        history: history([
          block('2026-02-01', { relief: unreadable('observations: 403') }),
          block('2026-03-01', positive),
        ]),
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
      'a diagnostic block': { procedure: plannedBlock() },
      'the order does not say its intent': { procedure: plannedBlock({ intent: undocumented }) },
      'a policy that covers none, which another rule says': {
        procedure,
        params: { 'facet.tx_covered': false },
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);
