import { alone, bundled, ClaimReviewContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { proceduresAt } from '../src/chart/read-chart.ts';

export const claimReview = defineService({
  id: 'claim-review',
  hook: 'org.foramen.claim-review',
  title: 'Pain procedure claim, before it is sent',
  description:
    'Every line of the claim, its modifiers, units and diagnoses, against the documentation of the session.',
  usageRequirements:
    'The hook is our own. Judges by published policies; it is not the payer and promises no payment.',
  stage: 'claim',
  planned: false,
  acts: { changes: ['Claim'] },
  reads: ['encounterProcedures'],
  context: ClaimReviewContext,
  given: ({ claim, procedures, note }) => [
    ...alone('claim', claim),
    ...bundled('procedures', procedures),
    ...alone('note', note),
  ],
  subjects: ({ encounterId }, source) => {
    const given = source.given('Procedure');
    const [note] = [...source.given('DocumentReference'), ...source.given('Composition')];
    return {
      orders: [],
      procedures: given.length > 0 ? given : proceduresAt(source, encounterId),
      claims: source.given('Claim'),
      ...(note && { note }),
    };
  },
});
