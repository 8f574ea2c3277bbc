import express, { type Router } from 'express';
import type { FhirResource } from 'fhir/r4';
import { sampleCharts } from './charts/index.ts';
import { demoEhr } from './ehr.ts';
import { launchApp } from './launch.ts';
import { sharedResources } from './places.ts';
import { hookCall } from './requests.ts';
import type { SampleChart, SampleRequest } from './sample.ts';
import { addressesFor } from './sign-in/addresses.ts';
import { newGrants } from './sign-in/grants.ts';
import { signIn, smartConfiguration } from './sign-in/sign-in.ts';

/** The sample EHR with its charts. */
export interface Demo {
  /**
   * `/fhir` is the EHR, `/sign-in` its authorization server, `/launch` its way to start the app,
   * `/requests` the hook calls one can try on it.
   */
  router: Router;
  charts: SampleChart[];
}

/**
 * Builds the sample charts around a day and serves them. The requests name the EHR below `publicUrl`,
 * or where it is asked for.
 */
export async function createDemo(today: Temporal.PlainDate, publicUrl?: string): Promise<Demo> {
  const charts = sampleCharts(today);
  const requests = charts.flatMap((chart) => chart.requests);
  const listed = charts.flatMap((chart) => chart.requests.map((one) => entry(chart, one)));
  const resources = [...sharedResources(), ...charts.flatMap((chart) => chart.resources)];
  const router = express.Router();
  const grants = newGrants();
  const addresses = addressesFor(publicUrl);
  const ehr = await demoEhr(resources, grants);
  router.get('/fhir/.well-known/smart-configuration', (request, response) => {
    response.json(smartConfiguration(addresses(request)));
  });
  router.use('/fhir', ehr.router);
  const patients = charts.map((chart) => ({ id: chart.id, name: nameOf(chart.resources) }));
  router.use('/sign-in', signIn({ grants, addresses, patients }));
  router.get('/launch', launchApp({ grants, addresses, charts, ehr }));
  router.get('/requests', (_request, response) => response.json(listed));
  router.get('/requests/:name', (request, response, next) => {
    const sample = requests.find(({ name }) => name === request.params.name);
    if (!sample) return next();
    return response.json(hookCall(sample, addresses(request).fhir));
  });
  return { charts, router };
}

/** A sample request as the list shows it. */
export interface ListedRequest
  extends Pick<SampleRequest, 'name' | 'title' | 'service' | 'expects'> {
  patient: { id: string; name: string; story: string };
}

const entry = (
  { id, story, resources }: SampleChart,
  { name, title, service, expects }: SampleRequest,
): ListedRequest => ({
  name,
  title,
  service,
  expects,
  patient: { id, name: nameOf(resources), story },
});

function nameOf(resources: readonly FhirResource[]): string {
  const patient = resources.find((one) => one.resourceType === 'Patient');
  const [name] = patient?.name ?? [];
  return [...(name?.given ?? []), name?.family].join(' ');
}
