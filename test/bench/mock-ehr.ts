import { createServer } from 'node:http';
import { bundle } from '../kit/fhir.ts';
import { announce } from './announce.ts';
import { chartOf, FULL } from './requests.ts';

/** An EHR that answers every search by the type of resource, 20 milliseconds late. */
const DELAY_MILLISECONDS = 20;

const found = new Map(
  Object.values(chartOf(FULL)).flatMap((resources) => {
    const [first] = resources;
    return first && 'resourceType' in first
      ? [[`${first.resourceType}`, JSON.stringify(bundle(resources))] as const]
      : [];
  }),
);
const NONE = JSON.stringify(bundle([]));

const server = createServer((request, response) => {
  const [, type = ''] = /^\/(\w+)/.exec(request.url ?? '') ?? [];
  setTimeout(() => {
    response
      .writeHead(200, { 'content-type': 'application/fhir+json' })
      .end(found.get(type) ?? NONE);
  }, DELAY_MILLISECONDS);
});
announce(server.listen(0, '127.0.0.1'));
