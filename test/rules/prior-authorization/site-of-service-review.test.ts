import { siteOfServiceReview } from '../../../src/rules/prior-authorization/site-of-service-review.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { allReasonsBut } from '../../kit/reasons.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (setting: string, over: object = {}) =>
  planned('64635', { setting: documented(setting), ...over });

testRule(
  siteOfServiceReview,
  { 'sos.codes': ['64635'] },
  {
    met: {
      'the office': { procedure: at('11') },
      'a facility with a reason': {
        procedure: at('24', { facilityReason: documented('severe contrast allergy') }),
        says: 'severe contrast allergy',
      },
    },
    unmet: {
      'a facility with reasons for something else': {
        procedure: at('24', allReasonsBut('facilityReason')),
      },
      'an ambulatory surgery center': { procedure: at('24') },
      'a hospital outpatient department': { procedure: at('22') },
      'an off-campus department': { procedure: at('19') },
    },
    skipped: {
      'a code that is not reviewed, at a place that could not be read': {
        procedure: planned('62323', { setting: unreadable('403') }),
      },
      'a code that is not reviewed': {
        procedure: planned('62323', { setting: documented('24') }),
      },
      'no place of service': { procedure: planned('64635') },
    },
    unchecked: {
      'notes that could not be read': {
        procedure: at('24', { facilityReason: unreadable('timeout') }),
      },
      'a place that could not be read': {
        procedure: planned('64635', { setting: unreadable('timeout') }),
      },
    },
  },
);
