import { EncounterDischargeContext } from '../src/cds/context.ts';
import { defineService } from '../src/cds/service.ts';
import { draftClaimsAt } from '../src/chart/draft-claims.ts';
import { proceduresAt } from '../src/chart/read-chart.ts';

export const encounterDischarge = defineService({
  id: 'encounter-discharge',
  hook: 'encounter-discharge',
  title: 'Pain procedures of an encounter, before it is closed',
  description:
    'Codes, sides and documentation of what was done at the encounter, as a claim will need them.',
  usageRequirements: 'Judges by published policies; it is not the payer and promises no payment.',
  stage: 'claim',
  planned: false,
  acts: { changes: [], records: true },
  reads: ['encounterProcedures'],
  context: EncounterDischargeContext,
  given: () => [],
  subjects: ({ encounterId }, source) => ({
    orders: [],
    procedures: proceduresAt(source, encounterId),
    claims: draftClaimsAt(source, encounterId),
    unread: source.failures('encounterProcedures'),
  }),
});
