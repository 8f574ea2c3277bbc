import type { RequestHandler } from 'express';
import type { FhirResource } from 'fhir/r4';
import type { DemoEhr } from './ehr.ts';
import type { SampleChart, SampleRequest } from './sample.ts';
import type { addressesFor } from './sign-in/addresses.ts';
import type { Grants } from './sign-in/grants.ts';

interface LaunchOptions {
  grants: Grants;
  addresses: ReturnType<typeof addressesFor>;
  charts: readonly SampleChart[];
  ehr: Pick<DemoEhr, 'keep'>;
}

/**
 * What the sample EHR does when somebody clicks a link to the app: `?patient=`, with the `appContext`
 * of a card's link, and with the sample `request` that the card answers, whose orders, notes and
 * claim in work it saves before, as an EHR does.
 */
export const launchApp =
  ({ grants, addresses, charts, ehr }: LaunchOptions): RequestHandler =>
  async (request, response, next) => {
    const { patient, appContext, request: name } = request.query;
    const chart = charts.find(({ id }) => id === patient);
    if (!chart) return next();
    const sample = chart.requests.find((one) => one.name === name);
    if (sample) await ehr.keep(inWork(sample));
    const launch = await grants.launches.seal({
      patient: chart.id,
      ...(typeof appContext === 'string' && { appContext }),
    });
    const { fhir, launch: app } = addresses(request);
    response.setHeader('Cache-Control', 'no-store');
    return response.redirect(302, `${app}?${new URLSearchParams({ iss: fhir, launch })}`);
  };

/** What a user of a sample request has on the desk; a procedure whose note is not signed is in work. */
function inWork({ context }: SampleRequest): FhirResource[] {
  const { draftOrders, procedures, note, orders, claim } = context;
  return [
    ...resourcesIn(draftOrders),
    ...resourcesIn(orders),
    ...resourcesIn(procedures).map((one) => ({ ...one, status: 'in-progress' })),
    ...(isResource(note) ? [{ ...note, docStatus: 'preliminary' }] : []),
    claim,
  ].filter(isResource);
}

const resourcesIn = (bundle: unknown): FhirResource[] =>
  isBundle(bundle) ? bundle.entry.map(({ resource }) => resource).filter(isResource) : [];

const isBundle = (value: unknown): value is { entry: { resource: unknown }[] } =>
  typeof value === 'object' && value !== null && 'entry' in value && Array.isArray(value.entry);

const isResource = (value: unknown): value is FhirResource =>
  typeof value === 'object' && value !== null && 'resourceType' in value && 'id' in value;
