import type { ShownCard } from '../../cards/index.ts';
import { crdSettings } from '../cds/crd.ts';
import type { HookService } from '../cds/service.ts';
import type { SystemAction } from '../cds/system-action.ts';
import { associateCards } from './associate-cards.ts';
import type { Caller } from './caller.ts';
import { type AnswerKnown, coverageActions } from './coverage-actions.ts';
import type { GatheredChart } from './gather-chart.ts';
import { ordersInScope } from './orders-in-scope.ts';
import type { ParsedHook } from './parse-hook.ts';

/** What a tenant with Da Vinci CRD gets otherwise than others. */
export interface CrdAnswer {
  /**
   * Takes away the cards that the client switched off, never one about safety, and says of the others
   * what they are about in the way of the client's version.
   */
  fit: (shown: readonly ShownCard[]) => ShownCard[];
  /** Whether a card may have suggestions and links: CRD 2.2 knows cards with one of them alone. */
  mayMix: boolean;
  /** The system actions, where the hook has them. */
  write: (known: Omit<AnswerKnown, 'version'>) => { systemActions?: SystemAction[] };
}

/** Da Vinci CRD says nothing of these. */
const OUR_HOOKS = 'org.foramen.';

export function crdAnswer(
  { tenant }: Pick<Caller, 'tenant'>,
  service: HookService,
  hook: ParsedHook,
  gathered: Pick<GatheredChart, 'resources'>,
): CrdAnswer {
  if (!tenant.crd) return { fit: (shown) => [...shown], mayMix: true, write: () => ({}) };
  const { version, writesCoverageInformation, showsCards, maxCards } = crdSettings(hook.request);
  const most = showsCards ? maxCards : 0;
  const writes = writesCoverageInformation && tenant.capabilities.systemActions;
  return {
    mayMix: version !== '2.2' || service.hook.startsWith(OUR_HOOKS),
    fit(shown) {
      const kept = shown.filter(({ card }, place) => place < most || card.indicator === 'critical');
      return version === '2.2' ? associateCards(kept) : kept;
    },
    write(known) {
      if (!service.writesCoverageInformation) return {};
      const orders = writes ? ordersInScope(hook, gathered, version === '2.2') : [];
      return { systemActions: coverageActions(orders, { ...known, version }) };
    },
  };
}
