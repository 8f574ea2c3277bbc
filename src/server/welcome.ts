import type { SampleChart } from '../demo/sample.ts';

/** What a newcomer can try next, with a command that works as it stands. */
export function welcome(url: string, charts: readonly SampleChart[]): string {
  const requests = charts.flatMap((chart) => chart.requests);
  const first = requests.find(({ service }) => service === 'order-sign');
  return [
    '',
    `Foramen answers at ${url}. DEMO MODE: synthetic charts, nobody is asked who they are.`,
    '',
    `  Open ${url} in a browser for the playground.`,
    '',
    '  See a card:',
    `    curl -s ${url}/demo/requests/${first?.name} | curl -s -H 'Content-Type: application/json' -d @- ${url}/cds-services/${first?.service}`,
    '',
    '  What there is:',
    `    ${url}/cds-services              the hooks (CDS Hooks discovery)`,
    `    ${url}/demo/requests             ${requests.length} sample requests`,
    `    ${url}/demo/fhir/Patient         ${charts.length} sample patients (FHIR R4)`,
    '',
    '',
  ].join('\n');
}
