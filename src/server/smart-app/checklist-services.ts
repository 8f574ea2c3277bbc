import { z } from 'zod';
import { defineService, type HookService } from '../../cds/service.ts';
import { resolveAs } from '../../chart/chart-source.ts';
import { proceduresAt } from '../../chart/read-chart.ts';

const common = {
  title: 'Checklist',
  description: 'Everything that the rules ask of one procedure of the chart.',
  usageRequirements: '',
  given: () => [],
};
const Context = z.looseObject({ patientId: z.string(), procedure: z.string() });
const named = ({ procedure }: z.infer<typeof Context>): string[] => [procedure];

/** Read one order or procedure of the chart; no hooks of their own, so that they are not published. */
export const checklistServices: Readonly<Record<'ServiceRequest' | 'Procedure', HookService>> = {
  ServiceRequest: defineService({
    ...common,
    id: 'app-checklist-order',
    hook: 'app-checklist-order',
    stage: 'order-sign',
    planned: true,
    context: Context,
    named,
    subjects: ({ procedure }, source) => {
      const order = resolveAs(source, 'ServiceRequest', { reference: procedure });
      return { orders: order ? [order] : [], procedures: [], claims: [] };
    },
  }),
  Procedure: defineService({
    ...common,
    id: 'app-checklist-procedure',
    hook: 'app-checklist-procedure',
    stage: 'procedure-note-sign',
    planned: false,
    reads: ['encounterProcedures'],
    context: Context.extend({ encounterId: z.string().optional() }),
    named,
    subjects: ({ procedure, encounterId }, source) => {
      const done = resolveAs(source, 'Procedure', { reference: procedure });
      const beside = encounterId ? proceduresAt(source, encounterId) : [];
      return {
        orders: (done?.basedOn ?? []).flatMap(
          (order) => resolveAs(source, 'ServiceRequest', order) ?? [],
        ),
        procedures: [...new Set([...(done ? [done] : []), ...beside])],
        claims: [],
      };
    },
  }),
};
