import express, { type Router } from 'express';
import { sampleCharts } from './charts/index.ts';
import { demoEhr } from './ehr.ts';
import { sharedResources } from './places.ts';
import { hookCall } from './requests.ts';
import type { SampleChart, SampleRequest } from './sample.ts';

/** The sample EHR with its charts. */
export interface Demo {
  /** `/fhir` is the EHR, `/requests` the hook calls one can try on it. */
  router: Router;
  charts: SampleChart[];
}

/** Builds the sample charts around a day and serves them. */
export async function createDemo(today: Temporal.PlainDate): Promise<Demo> {
  const charts = sampleCharts(today);
  const requests = charts.flatMap((chart) => chart.requests);
  const resources = [...sharedResources(), ...charts.flatMap((chart) => chart.resources)];
  const router = express.Router();
  router.use('/fhir', await demoEhr(resources));
  router.get('/requests', (_request, response) => response.json(requests.map(listed)));
  router.get('/requests/:name', (request, response, next) => {
    const sample = requests.find(({ name }) => name === request.params.name);
    if (!sample) return next();
    const base = `${request.protocol}://${request.get('host')}${request.baseUrl}/fhir`;
    return response.json(hookCall(sample, base));
  });
  return { charts, router };
}

const listed = ({ name, title, service, expects }: SampleRequest) => ({
  name,
  title,
  service,
  expects,
});
