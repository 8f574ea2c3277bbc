import { dsnrbKxMissing } from '../../../src/rules/epidural/dsnrb-kx-missing.ts';
import {
  claimLine,
  codes,
  documented,
  performed,
  planned,
  somewhere,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnostic = { intent: documented('diagnostic' as const, 'diagnostic root block') };
const drug = (name: string) => ({ injectate: documented([{ name, evidence: somewhere }]) });
const bare = [claimLine('64483', 'LT')];

testRule(
  dsnrbKxMissing,
  { 'dsnrb.kx': true },
  {
    met: {
      'the line carries KX': {
        procedure: performed('64483', { ...diagnostic, ...drug('lidocaine') }),
        lines: [claimLine('64483', 'LT', 'KX')],
      },
    },
    undocumented: {
      'an add-on on the claim takes no KX, and the note names a drug that is not known here': {
        procedure: performed('64483', {
          codes: codes('64483', '64484'),
          ...diagnostic,
          ...drug('novelcaine'),
        }),
        lines: [...bare, claimLine('64484', 'LT')],
        says: 'no KX on 64483.',
      },
      'a diagnostic block without KX': {
        procedure: performed('64483', { ...diagnostic, ...drug('lidocaine') }),
        lines: bare,
        says: 'the claim has no KX on 64483',
      },
      'in the neck, at one level': {
        procedure: performed('64479', { ...diagnostic, levels: documented(['C6']) }),
        lines: [claimLine('64479', 'RT')],
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64483', { intent: unreadable('a PDF') }),
        lines: bare,
      },
    },
    skipped: {
      'a therapeutic injection': {
        procedure: performed('64483', { intent: documented('therapeutic') }),
        lines: bare,
      },
      'the intent is not documented': { procedure: performed('64483'), lines: bare },
      'only KX on another line tells the intent': {
        procedure: performed('64483', { intent: documented('diagnostic', 'KX') }),
        lines: bare,
      },
      'the words on the intent cannot be tied to this procedure': {
        procedure: performed('64483', { intent: { ...diagnostic.intent, loose: true } }),
        lines: bare,
      },
      'a steroid was given': {
        procedure: performed('64483', { ...diagnostic, ...drug('dexamethasone') }),
        lines: bare,
      },
      'two levels are no selective block': {
        procedure: performed('64483', { ...diagnostic, levels: documented(['L4', 'L5']) }),
        lines: bare,
      },
      'no claim is planned yet': {
        procedure: performed('64483', diagnostic),
        lines: bare.map((line) => ({ ...line, kind: 'procedure' as const })),
      },
      'an interlaminar injection': { procedure: performed('62323', diagnostic), lines: bare },
      'a facet injection': { procedure: performed('64493', diagnostic), lines: bare },
      'this payer does not use KX': {
        procedure: performed('64483', diagnostic),
        lines: bare,
        params: { 'dsnrb.kx': false },
      },
      'no lines': { procedure: planned('64483', diagnostic) },
    },
  },
);
