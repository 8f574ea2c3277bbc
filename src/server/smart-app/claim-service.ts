import { z } from 'zod';
import { defineService } from '../../cds/service.ts';
import { resolveAs } from '../../chart/chart-source.ts';
import { proceduresAt } from '../../chart/read-chart.ts';
import { plannedClaims } from './planned-claims.ts';

/** Reads a session with the claims planned for it; no hook of its own, so that it is not published. */
export const claimService = defineService({
  id: 'app-claim-lines',
  hook: 'app-claim-lines',
  title: 'Claim lines',
  description: 'The lines planned for a session beside those that its documentation supports.',
  usageRequirements: '',
  stage: 'claim',
  planned: false,
  reads: ['encounterProcedures', 'plannedClaims'],
  context: z.looseObject({
    patientId: z.string(),
    procedure: z.string(),
    encounterId: z.string().optional(),
  }),
  given: () => [],
  named: ({ procedure }) => [procedure],
  subjects: ({ procedure, encounterId }, source) => {
    const done = resolveAs(source, 'Procedure', { reference: procedure });
    const beside = encounterId ? proceduresAt(source, encounterId) : [];
    const procedures = [...new Set([...(done ? [done] : []), ...beside])];
    return {
      orders: [],
      procedures,
      claims: plannedClaims(source, procedures, encounterId),
      unread: source.failures('encounterProcedures'),
    };
  },
});
