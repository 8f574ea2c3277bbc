import { modifier59Unsupported } from '../../../src/rules/cross-cutting/modifier-59-unsupported.ts';
import { claimLine, documented, performed } from '../../kit/chart.ts';
import { editsOf, pair } from '../../kit/edits.ts';
import { testRule } from '../../kit/test-rule.ts';

const edits = editsOf({
  pairs: [pair('62323', '64483', 1), pair('64493', '20552', 1), pair('64415', '76942', 0)],
});
/** The source of the edit does not tell its indicator. */
const unstated = editsOf({
  pairs: [{ ...pair('62323', '64483', 0), unstated: ['modifierIndicator'] }],
});
const at = (level: string, over = {}) => ({ levels: documented([level]), ...over });
const interlaminar = (over = {}) => performed('62323', { reference: 'Procedure/i', ...over });
const transforaminal = (over = {}) => performed('64483', { reference: 'Procedure/t', ...over });

testRule(
  modifier59Unsupported,
  {},
  {
    met: {
      'two levels': {
        procedure: transforaminal(at('L5-S1')),
        alongside: [interlaminar(at('L3-L4'))],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits,
      },
      'two sides': {
        procedure: performed('20552', at('L4-L5')),
        lines: [claimLine('64493', 'LT'), { ...claimLine('20552', 'XS'), laterality: 'right' }],
        edits,
      },
      'two levels on the lines themselves': {
        procedure: transforaminal(),
        lines: [
          { ...claimLine('62323'), levels: ['L3-L4'] },
          { ...claimLine('64483', 'XU'), levels: ['L5-S1'] },
        ],
        edits,
      },
    },
    unmet: {
      'one level, and a third procedure of the family at another': {
        procedure: transforaminal(at('L4-L5')),
        alongside: [performed('62321', at('C6-C7')), interlaminar(at('L4-L5'))],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits,
      },
      'one level': {
        procedure: transforaminal(at('L4-L5')),
        alongside: [interlaminar(at('L4-L5'))],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits,
        says: '64483 and 62323 are documented at one site on one day, so 59 is not supported',
      },
      'one region and side, levels unknown': {
        procedure: transforaminal({ laterality: documented('left') }),
        alongside: [interlaminar({ laterality: documented('bilateral') })],
        lines: [claimLine('62323'), claimLine('64483', 'XS')],
        edits,
      },
      'the modifier is on column 1': {
        procedure: interlaminar(at('L4-L5')),
        alongside: [transforaminal(at('L4-L5'))],
        lines: [claimLine('62323', '59'), claimLine('64483')],
        edits,
      },
      'one level, and no source says whether a modifier lifts the edit': {
        procedure: transforaminal(at('L4-L5')),
        alongside: [interlaminar(at('L4-L5'))],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits: unstated,
        says: 'so 59 is not supported',
      },
      'an edit that no modifier lifts, whatever the site': {
        procedure: performed('64415'),
        lines: [claimLine('64415', 'LT'), claimLine('76942', '59')],
        edits,
        says: '76942 beside 64415 carries 59, but no modifier lifts this edit (indicator 0',
      },
      'such an edit whose column 1 carries the modifier': {
        procedure: performed('64415'),
        lines: [claimLine('64415', '59'), claimLine('76942')],
        edits,
        says: '64415 beside 76942 carries 59',
      },
      'another encounter does not lift such an edit either': {
        procedure: performed('64415'),
        lines: [claimLine('64415', 'LT'), claimLine('76942', 'XE')],
        edits,
      },
    },
    undocumented: {
      'the midline and a side tell nothing of the distance': {
        procedure: transforaminal({ laterality: documented('left') }),
        alongside: [interlaminar({ laterality: documented('midline') })],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits,
      },
      'the chart names no site of one of them': {
        procedure: transforaminal(at('L4-L5')),
        alongside: [interlaminar()],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits,
        says: 'Document the sites, or leave it off.',
      },
    },
    skipped: {
      'two levels, and no source says whether a modifier lifts the edit': {
        procedure: transforaminal(at('L5-S1')),
        alongside: [interlaminar(at('L3-L4'))],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits: unstated,
        says: 'no source says whether a modifier lifts this edit',
      },
      'sites that the chart does not name, and such an edit': {
        procedure: transforaminal(at('L4-L5')),
        alongside: [interlaminar()],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits: unstated,
      },
      'no edit on the codes': {
        procedure: transforaminal(),
        lines: [claimLine('64483', '59'), claimLine('20610')],
        edits,
      },
      'no such modifier': {
        procedure: transforaminal(),
        lines: [claimLine('62323'), claimLine('64483', 'LT')],
        edits,
      },
      'another encounter, which no site refutes': {
        procedure: transforaminal(at('L4-L5')),
        alongside: [interlaminar(at('L4-L5'))],
        lines: [claimLine('62323'), claimLine('64483', 'XE')],
        edits,
      },
      'the modifier is on the line of another procedure': {
        procedure: interlaminar(at('L4-L5')),
        alongside: [transforaminal(at('L4-L5'))],
        lines: [claimLine('62323'), claimLine('64483', '59')],
        edits,
      },
      'no lines': { procedure: transforaminal(), edits },
    },
  },
);
