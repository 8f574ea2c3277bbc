import { CRD_VERSIONS, configurationOptions } from '../cds/crd.ts';
import type { HookService } from '../cds/service.ts';
import type { Engine } from './engine.ts';
import { prefetchOf } from './gather-chart.ts';

/**
 * What `GET /cds-services` answers: https://cds-hooks.hl7.org/2.0/#discovery. Nobody says who asks,
 * so that Da Vinci CRD is announced where any tenant has it.
 */
export const discovery = (
  engine: Pick<Engine, 'rules'>,
  services: readonly HookService[],
  { crd }: { crd: boolean },
) => ({
  services: services.map((service) => ({
    hook: service.hook,
    id: service.id,
    title: service.title,
    description: service.description,
    usageRequirements:
      crd && service.writesCoverageInformation
        ? `${service.usageRequirements} ${CRD_LIMITS}`
        : service.usageRequirements,
    version: '2.0',
    prefetch: fillable(prefetchOf(engine, service), service),
    ...(crd && {
      extension: {
        'davinci-crd.version': CRD_VERSIONS,
        'davinci-crd.configuration-options': configurationOptions(
          service.writesCoverageInformation ?? false,
        ),
      },
    }),
  })),
});

/** The templates for which the context of a hook has the values. */
const fillable = (templates: Readonly<Record<string, string>>, service: HookService) =>
  Object.fromEntries(
    Object.entries(templates).filter(
      ([, template]) => !service.withoutEncounter || !template.includes('{{context.encounterId}}'),
    ),
  );

/** What coverage information from someone who is not the payer is worth. */
const CRD_LIMITS =
  'Coverage information says what a published policy asks and what the chart shows. It never says covered, not-covered or no-auth: covered is conditional, also where no coverage is active, or indeterminate where the order could not be judged. pa-needed is auth-needed only where the payer’s own document asks for it, and satisfied only with the payer’s own number. It asks for no documentation by questionnaire.';
