import { alone, bundled, ClaimReviewContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';

export const claimReview = defineService({
  id: 'claim-review',
  hook: 'org.foramen.claim-review',
  title: 'Pain procedure claim, before it is sent',
  description: 'Side and approach of the claim lines against the documentation of the session.',
  usageRequirements:
    'The hook is our own. Judges by published policies; it is not the payer and promises no payment.',
  stage: 'claim',
  planned: false,
  context: ClaimReviewContext,
  given: ({ claim, procedures, note }) => [
    ...alone('claim', claim),
    ...bundled('procedures', procedures),
    ...alone('note', note),
  ],
  subjects: (_context, source) => {
    const [note] = [...source.given('DocumentReference'), ...source.given('Composition')];
    return {
      orders: [],
      procedures: source.given('Procedure'),
      claims: source.given('Claim'),
      ...(note && { note }),
    };
  },
});
