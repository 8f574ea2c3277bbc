import type { ShownCard } from '../../cards/index.ts';
import { crdSettings } from '../cds/crd.ts';
import type { HookService } from '../cds/service.ts';
import type { SystemAction } from '../cds/system-action.ts';
import type { Caller } from './caller.ts';
import { type AnswerKnown, coverageActions } from './coverage-actions.ts';
import type { GatheredChart } from './gather-chart.ts';
import { ordersInScope } from './orders-in-scope.ts';
import type { ParsedHook } from './parse-hook.ts';

/** What a tenant with Da Vinci CRD gets otherwise than others. */
export interface CrdAnswer {
  /** Takes away the cards that the client switched off; never one about safety. */
  limit: (shown: readonly ShownCard[]) => ShownCard[];
  /** The system actions, where the hook has them. */
  write: (known: Omit<AnswerKnown, 'version'>) => { systemActions?: SystemAction[] };
}

export function crdAnswer(
  { tenant }: Pick<Caller, 'tenant'>,
  service: HookService,
  hook: ParsedHook,
  gathered: Pick<GatheredChart, 'resources'>,
): CrdAnswer {
  if (!tenant.crd) return { limit: (shown) => [...shown], write: () => ({}) };
  const { version, writesCoverageInformation, showsCards, maxCards } = crdSettings(hook.request);
  const most = showsCards ? maxCards : 0;
  const writes = writesCoverageInformation && tenant.capabilities.systemActions;
  return {
    limit: (shown) =>
      shown.filter(({ card }, place) => place < most || card.indicator === 'critical'),
    write(known) {
      if (!service.writesCoverageInformation) return {};
      const orders = writes ? ordersInScope(hook, gathered, version === '2.2') : [];
      return { systemActions: coverageActions(orders, { ...known, version }) };
    },
  };
}
