import type { HookService } from '../cds/service.ts';
import type { Engine } from './engine.ts';
import { prefetchOf } from './gather-chart.ts';

/** What `GET /cds-services` answers: https://cds-hooks.hl7.org/2.0/#discovery */
export const discovery = (engine: Pick<Engine, 'rules'>, services: readonly HookService[]) => ({
  services: services.map((service) => ({
    hook: service.hook,
    id: service.id,
    title: service.title,
    description: service.description,
    usageRequirements: service.usageRequirements,
    version: '2.0',
    prefetch: prefetchOf(engine, service),
  })),
});
