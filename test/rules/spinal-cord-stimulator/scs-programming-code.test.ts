import type { Programming } from '../../../src/chart/implant.ts';
import { scsProgrammingCode } from '../../../src/rules/spinal-cord-stimulator/scs-programming-code.ts';
import { claimLine, documented, documentedInPart, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const programmed = (code: string, value: Programming) =>
  performed(code, { programming: documented(value) });

testRule(
  scsProgrammingCode,
  {},
  {
    met: {
      'five, charted as 95970, on a claim as 95972': {
        procedure: programmed('95970', { parameters: 5 }),
        lines: [claimLine('95972')],
      },
      'one parameter as 95971': { procedure: programmed('95971', { parameters: 1 }) },
      'three as 95971': { procedure: programmed('95971', { parameters: 3 }) },
      'three as 95971 on a claim': {
        procedure: programmed('95971', { parameters: 3 }),
        lines: [claimLine('95971'), claimLine('99213')],
      },
      'four as 95972': { procedure: programmed('95972', { parameters: 4 }) },
      'none as 95970': { procedure: programmed('95970', { parameters: 0 }) },
      'nothing told as 95970': { procedure: performed('95970') },
      'a time as 95970': { procedure: programmed('95970', { minutes: '10 minutes' }) },
    },
    unmet: {
      'five, charted as 95972, on a claim as 95970': {
        procedure: programmed('95972', { parameters: 5 }),
        lines: [claimLine('95970')],
        says: '95970 stands for a check',
      },
      'none as 95971': { procedure: programmed('95971', { parameters: 0 }) },
      'four as 95971': { procedure: programmed('95971', { parameters: 4 }), says: 'lists 4' },
      'three as 95972': {
        procedure: programmed('95972', { parameters: 3 }),
        says: 'more than three',
      },
      'one as 95970': { procedure: programmed('95970', { parameters: 1 }) },
      'the deleted 95973': {
        procedure: programmed('95972', { parameters: 6 }),
        lines: [claimLine('95972'), claimLine('95973')],
        says: '95973 was deleted',
      },
      'the deleted 95973 beside a visit': {
        procedure: performed('99214'),
        lines: [claimLine('99214'), claimLine('95973')],
      },
    },
    undocumented: {
      'nothing told as 95972': { procedure: performed('95972'), says: 'List them' },
      'a time as 95972': {
        procedure: programmed('95972', { minutes: '25 minutes' }),
        says: '25 minutes',
      },
    },
    unchecked: {
      'a note that could not be read may list the parameters': {
        procedure: performed('95972', {
          programming: documentedInPart({ minutes: '25 minutes' }, 'notes: 403'),
        }),
        says: 'notes: 403',
      },
      'the note could not be read': {
        procedure: performed('95972', { programming: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'words that belong to nobody knows what': {
        procedure: performed('95972', {
          programming: { ...documented<Programming>({ parameters: 2 }), loose: true },
        }),
      },
      'an implant': { procedure: performed('63685') },
      'an epidural': { procedure: performed('62323', { programming: unreadable('notes: 403') }) },
    },
  },
);
