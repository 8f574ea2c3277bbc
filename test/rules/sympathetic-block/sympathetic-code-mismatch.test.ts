import { sympatheticCodeMismatch } from '../../../src/rules/sympathetic-block/sympathetic-code-mismatch.ts';
import { orderLine, planned, unreadable } from '../../kit/chart.ts';
import { loosely, named } from '../../kit/nerves.ts';
import { testRule } from '../../kit/test-rule.ts';

const block = (code: string, ...names: string[]) => planned(code, { nerves: named(...names) });
/** What an order is whose code no table holds. */
const wordsAlone = { ...block('64510', 'stellate ganglion'), codes: [] };

testRule(
  sympatheticCodeMismatch,
  {},
  {
    met: {
      'stellate ganglion as 64510': { procedure: block('64510', 'left stellate ganglion') },
      'superior hypogastric plexus as 64517': {
        procedure: block('64517', 'superior hypogastric plexus'),
      },
      'lumbar sympathetic chain as 64520': {
        procedure: block('64520', 'lumbar sympathetic chain'),
      },
      'celiac plexus as 64530': { procedure: block('64530', 'celiac plexus') },
      'sphenopalatine ganglion as 64505': { procedure: block('64505', 'sphenopalatine ganglion') },
      'beside a nerve block of the day': {
        procedure: block('64510', 'stellate ganglion'),
        lines: [orderLine('64510'), orderLine('64405')],
      },
      'a chain of which nobody says where': { procedure: block('64520', 'sympathetic chain') },
    },
    unmet: {
      'superior hypogastric plexus as 64510': {
        procedure: block('64510', 'superior hypogastric plexus'),
        says: 'which is 64517',
      },
      'stellate ganglion as 64520': {
        procedure: block('64520', 'stellate'),
        says: 'which is 64510',
      },
      'stellate ganglion as the deleted 64508': {
        procedure: wordsAlone,
        lines: [orderLine('64508')],
        says: '64508 stands for',
      },
      'a peripheral nerve as 64530': { procedure: block('64530', 'pudendal nerve') },
    },
    unchecked: {
      'the note could not be read': {
        procedure: planned('64510', { nerves: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'nothing is named': { procedure: planned('64510') },
      'ganglion impar, whose code is not settled': { procedure: block('64517', 'ganglion impar') },
      'words that belong to nobody knows what': {
        procedure: planned('64510', { nerves: loosely('celiac plexus') }),
      },
      'words and no code': { procedure: wordsAlone },
      'words and the code of a drug': { procedure: wordsAlone, lines: [orderLine('J1010')] },
      'a nerve block': { procedure: block('64450', 'stellate ganglion') },
    },
  },
);
