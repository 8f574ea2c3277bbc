import { alone, bundled, ProcedureNoteSignContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { draftClaimsAt } from '../src/chart/draft-claims.ts';

export const procedureNoteSign = defineService({
  id: 'procedure-note-sign',
  hook: 'org.foramen.procedure-note-sign',
  title: 'Pain procedure note, before it is signed',
  description:
    'What the note of a pain procedure must say: approach, side, level, guidance, images, drugs, relief, consent; against order, codes and claim.',
  usageRequirements:
    'The hook is our own. Judges by published policies; it is not the payer and promises no payment.',
  stage: 'procedure-note-sign',
  planned: false,
  acts: { changes: ['Procedure', 'Claim'], records: true },
  context: ProcedureNoteSignContext,
  given: ({ procedures, note, orders, claim }) => [
    ...bundled('procedures', procedures),
    ...alone('note', note),
    ...bundled('orders', orders),
    ...alone('claim', claim),
  ],
  subjects: ({ encounterId }, source) => {
    const given = source.given('Claim');
    const [note] = [...source.given('DocumentReference'), ...source.given('Composition')];
    return {
      orders: source.given('ServiceRequest'),
      procedures: source.given('Procedure'),
      claims: given.length > 0 ? given : draftClaimsAt(source, encounterId),
      ...(note && { note }),
    };
  },
});
