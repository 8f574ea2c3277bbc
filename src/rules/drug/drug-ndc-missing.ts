import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { drugCode } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const drugNdcMissing = defineRule({
  id: 'drug-ndc-missing',
  family: 'drug',
  title: 'National Drug Code where the payer asks for one',
  stages: { claim: 'warning' },
  scope: 'session',
  cites: [guide('S1', 'Check payer-specific NDC requirements')],
  needs: ['lines'],
  uses: ['dateOfService'],
  params: { 'payer.ndc_required': z.boolean() },
  skips: () => undefined,
  evaluate({ lines, dateOfService }, params) {
    if (!params['payer.ndc_required']) return skipped('this payer asks for none');
    const drugs = billedOn(lines, documentedValue(dateOfService)).filter(
      ({ code }) => drugCode(code) || /^J\d{4}$/.test(code),
    );
    if (drugs.length === 0) return skipped('no drug is on a claim');
    const bare = drugs.filter(({ ndc }) => !ndc);
    if (bare.length === 0) return met('Every drug line bears an NDC.', []);
    return unmet(
      `This payer asks for the National Drug Code on drug lines, and ${codesOf(bare)} bears none. Add the NDC of the container used, with its qualifier N4, unit and quantity.`,
      bare.map(({ evidence }) => evidence),
    );
  },
});
