import { StatefulSet } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Namespace, Secret, Service } from 'kubernetes-models/v1';
import { expect, it } from 'vitest';
import { CONNECTIONS } from '../../src/store/database.ts';
import { environmentOf, instructionsOf } from './dockerfile.ts';
import { documentsIn } from './files.ts';

/** The schemas of Kubernetes, by `apiVersion kind`. */
const MODELS = new Map(
  [
    StatefulSet,
    HorizontalPodAutoscaler,
    Ingress,
    NetworkPolicy,
    PodDisruptionBudget,
    Namespace,
    Secret,
    Service,
    // biome-ignore lint/suspicious/noExplicitAny: a document is anything until its schema was asked
  ].map((Model) => [new Model().kind, (value: any) => new Model(value).validate()]),
);

const documents = documentsIn('deploy/kubernetes');
const kustomization = documents.find(({ value }) => value.kind === 'Kustomization')?.value;
const resources = documents.filter(({ value }) => value.kind !== 'Kustomization');
const theOne = (kind: string) => resources.find(({ value }) => value.kind === kind)?.value;
const set = theOne('StatefulSet');
const [container] = set.spec.template.spec.containers;
const portOfService = { name: theOne('Service').spec.ports[0].name };

it.each(resources.map(({ file, value }) => ({ name: `${file} ${value.kind}`, value })))(
  'is what the schema of Kubernetes asks for: $name',
  ({ value }) => {
    const validate = MODELS.get(value.kind);
    expect(validate).toBeDefined();
    expect(() => validate?.(value)).not.toThrow();
  },
);

it('is told by the schema of a wrong value', () => {
  const wrong = { ...set, spec: { ...set.spec, replicas: 'three' } };
  expect(() => MODELS.get('StatefulSet')?.(wrong)).toThrow('replicas');
});

it('applies every file but the examples', () => {
  const files = new Set(resources.map(({ file }) => file.split('/').at(-1) ?? ''));
  const own = [...files].filter((file) => !file.endsWith('.example.yaml'));
  expect(new Set(kustomization.resources)).toEqual(new Set(own));
});

it('selects the pods of the set by the labels they carry', () => {
  const { labels } = set.spec.template.metadata;
  const selectors = [
    set.spec.selector.matchLabels,
    theOne('PodDisruptionBudget').spec.selector.matchLabels,
    theOne('NetworkPolicy').spec.podSelector.matchLabels,
    theOne('Service').spec.selector,
  ];
  for (const selector of selectors) expect(labels).toMatchObject(selector);
});

it('leaves the number of replicas to the autoscaler', () => {
  const { scaleTargetRef, minReplicas } = theOne('HorizontalPodAutoscaler').spec;
  expect(scaleTargetRef).toMatchObject({ kind: set.kind, name: set.metadata.name });
  expect(set.spec.replicas).toBeUndefined();
  expect(minReplicas).toBeGreaterThan(theOne('PodDisruptionBudget').spec.maxUnavailable);
});

it('leaves connections to others where a PostgreSQL has the 97 of its default', () => {
  const { maxReplicas } = theOne('HorizontalPodAutoscaler').spec;
  expect(maxReplicas * CONNECTIONS).toBeLessThanOrEqual(90);
});

it('publishes what EHRs and browsers need through the ingress, and nothing else', () => {
  const [{ http }] = theOne('Ingress').spec.rules;
  expect(http.paths.map(({ path }: { path: string }) => path)).toEqual([
    '/cds-services',
    '/.well-known/jwks.json',
    '/app',
    '/insights',
    '/assets',
  ]);
  for (const { backend } of http.paths)
    expect(backend.service).toEqual({ name: theOne('Service').metadata.name, port: portOfService });
});

it('keeps DATA_DIR of each replica on a disk of its own that stays', () => {
  const environment = environmentOf(instructionsOf('Dockerfile'));
  const mount = container.volumeMounts.find(
    ({ mountPath }: { mountPath: string }) => mountPath === environment.get('DATA_DIR'),
  );
  const claims = set.spec.volumeClaimTemplates.map(
    ({ metadata }: { metadata: { name: string } }) => metadata.name,
  );
  expect(claims).toContain(mount.name);
  expect(set.spec.persistentVolumeClaimRetentionPolicy.whenScaled).toBe('Retain');
});

it('runs without rights, on a file system that is read-only', () => {
  expect(set.spec.template.spec.securityContext.runAsNonRoot).toBe(true);
  expect(container.securityContext).toMatchObject({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
});

it('gives a replica more time to end than the service takes', () => {
  // 10 s for open requests, 3 s for what is still to be written, 5 s before the signal.
  expect(set.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThan(18);
});
