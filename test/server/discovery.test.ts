import { expect, it } from 'vitest';
import { startService } from '../kit/service.ts';

const service = startService();

it('lists every service of the contract, on its hook', async () => {
  const { status, body } = await service.get('/cds-services');
  expect(status).toBe(200);
  expect(body.services.map(({ id, hook }: { id: string; hook: string }) => [id, hook])).toEqual([
    ['order-select', 'order-select'],
    ['order-sign', 'order-sign'],
    ['order-dispatch', 'order-dispatch'],
    ['appointment-book', 'appointment-book'],
    ['encounter-discharge', 'encounter-discharge'],
    ['patient-view', 'patient-view'],
    ['procedure-note-sign', 'org.foramen.procedure-note-sign'],
    ['claim-review', 'org.foramen.claim-review'],
  ]);
});

it('publishes prefetch that the context of its hook can fill in', async () => {
  const { body } = await service.get('/cds-services');
  for (const { hook, prefetch } of body.services) {
    const tokens = JSON.stringify(prefetch).match(/\{\{[^}]*\}\}/g);
    const isWithout = hook === 'order-dispatch';
    expect(tokens?.includes('{{context.encounterId}}')).toBe(!isWithout);
    expect(tokens).toContain('{{context.patientId}}');
  }
});

it('publishes prefetch that CDS Hooks allows: context tokens, reads and type searches', async () => {
  const { body } = await service.get('/cds-services');
  for (const { prefetch, description, title } of body.services) {
    expect(description && title).toBeTruthy();
    for (const template of Object.values<string>(prefetch)) {
      expect(template).toMatch(/^[A-Z][A-Za-z]+(\/\{\{context\.\w+\}\}|\?[\w=&|,:/.{}-]+)$/);
      expect(template.match(/\{\{[^}]*\}\}/g)).toSatisfy((tokens: string[]) =>
        tokens.every((token) => /^\{\{context\.(patientId|encounterId)\}\}$/.test(token)),
      );
    }
  }
});

it.each([['patient-view', { userId: 'Practitioner/1', patientId: 'p' }]])(
  '%s answers without cards and says why',
  async (hook, context) => {
    const { status, body } = await service.post(`/cds-services/${hook}`, {
      hook,
      hookInstance: 'x',
      context,
      extension: { 'org.foramen.explain': true },
    });
    expect([status, body.cards]).toEqual([200, []]);
    const { rules } = body.extension['org.foramen.explanation'];
    expect(rules.length).toBeGreaterThan(0);
    for (const { verdict, because } of rules) {
      expect(verdict).toBe('skipped');
      expect(because).toContain('speaks at');
    }
  },
);

it('explains only when asked', async () => {
  const { body } = await service.post('/cds-services/patient-view', {
    hook: 'patient-view',
    hookInstance: 'x',
    context: { userId: 'Practitioner/1', patientId: 'p' },
  });
  expect(body).toEqual({ cards: [] });
});

it.each(['/health/live', '/health/ready'])('%s answers', async (path) => {
  expect((await service.get(path)).status).toBe(200);
});

it('lets browsers of other origins in, preflight included', async () => {
  const response = await fetch(`${service.url()}/cds-services/order-sign`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://ehr.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
});

it('sends the headers that helmet sends', async () => {
  const response = await fetch(`${service.url()}/cds-services`);
  expect(response.headers.get('content-security-policy')).toBeTruthy();
  expect(response.headers.get('x-powered-by')).toBe(null);
});
