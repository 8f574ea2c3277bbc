import type { Bundle, FhirResource } from 'fhir/r4';

/** A hook call on a sample chart, with what it is there to show. */
export interface SampleRequest {
  /** Names it in URLs: `rosa-alvarez-fifth-epidural`. */
  name: string;
  title: string;
  /** The service to call. */
  service: string;
  hook: string;
  context: Record<string, unknown>;
  expects: {
    /** Rules with a finding that is shown. */
    fires: string[];
    /** Rules that apply here and have nothing to say. */
    silent: string[];
  };
}

/** One synthetic patient. */
export interface SampleChart {
  id: string;
  /** What the chart is about, in a sentence. */
  story: string;
  resources: FhirResource[];
  requests: SampleRequest[];
}

/** A Bundle as hook contexts carry them. */
export const bundleOf = (resources: readonly FhirResource[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
