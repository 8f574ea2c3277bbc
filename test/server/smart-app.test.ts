import { describe, expect, it } from 'vitest';
import { questionIn } from '../../src/server/smart-app/launched.ts';
import { answerOf, NOW } from '../kit/service.ts';
import { startSmartApp } from '../kit/smart-app.ts';

const { url, setNow, post, ask, launch } = startSmartApp();
const iss = () => `${url()}/demo/fhir`;

/** The context of the first link on the first card of a sample request's answer. */
async function linkOf(name: string, service: string): Promise<string> {
  const { body: call } = await answerOf(await fetch(`${url()}/demo/requests/${name}`));
  const { body } = await post(`/cds-services/${service}`, call);
  return body.cards[0].links[0].appContext;
}

describe('who may ask', () => {
  it('learns how to sign in at a server on the list alone', async () => {
    const settings = async (query: string) =>
      answerOf(await fetch(`${url()}/app/settings${query}`));
    const known = { iss: iss(), clientId: 'foramen-app' };
    expect((await settings('')).body).toMatchObject(known);
    expect((await settings(`?iss=${iss()}`)).body).toMatchObject(known);
    expect((await settings('?iss=https://elsewhere.example/fhir')).status).toBe(403);
  });

  it('needs a token that the EHR takes, for the patient that is asked about', async () => {
    const about = { iss: iss(), patient: 'rosa-alvarez' };
    expect((await post('/app/timeline', about)).status).toBe(401);
    const forged = await post('/app/timeline', about, 'for.ged.to.ke.n');
    expect(forged.status).toBe(401);
    expect(forged.body.issue[0].diagnostics).toContain('session has ended');
    expect((await ask('timeline', { iss: 'https://elsewhere.example/fhir' })).status).toBe(403);
    const other = { procedure: 'Procedure/clara-mbb-1' };
    expect((await ask('checklist', other)).body.issue[0].diagnostics).toContain(
      'not of this patient',
    );
  });

  it.each([
    ['a patient that is no id', { patient: '../Patient/1' }, 400],
    ['a procedure of another type', { procedure: 'Observation/1' }, 400],
    ['a day that is none', { on: '2026-02-30' }, 400],
    ['a field that nobody knows', { extra: 1 }, 400],
    ['no procedure', {}, 400],
    ['a procedure that the EHR does not hold', { procedure: 'Procedure/none' }, 404],
  ])('is told what is wrong with %s', async (_what, about, status) => {
    const answer = await ask('checklist', about);
    expect(answer.status).toBe(status);
    expect(answer.body.issue[0].diagnostics).toBeTruthy();
  });
});

describe('the checklist', () => {
  it('judges an order of the chart as order-sign does', async () => {
    const { body } = await ask(
      'checklist',
      { procedure: 'ServiceRequest/constance-adeyemi-ablation-order' },
      'constance-adeyemi',
    );
    expect(body.procedure).toMatchObject({ status: 'planned', codes: ['64635'], isOpen: false });
    const byRule = Object.fromEntries(
      body.items.map((one: { rule: string; verdict: string }) => [one.rule, one.verdict]),
    );
    expect(byRule).toMatchObject({
      'prior-auth-missing': 'unmet',
      'rfa-diagnostic-blocks-insufficient': 'met',
    });
    expect(body.unread).toEqual([]);
  });

  it('judges a session by its note, and offers the line to write', async () => {
    const { body } = await ask('checklist', { procedure: 'Procedure/clara-mbb-1' }, 'clara-jensen');
    const relief = body.items.find(
      ({ rule }: { rule: string }) => rule === 'facet-relief-not-documented',
    );
    expect(relief).toMatchObject({
      title: 'Pain before and after a diagnostic facet block',
      verdict: 'undocumented',
      write: 'Pain scores before and after, or percent relief: ____',
    });
    expect(body.lacking).toContain('relief');
    expect(body.lacking).not.toContain('side');
  });
});

describe('a link of a card', () => {
  const order = 'rosa-alvarez-fifth-epidural';
  it('opens the procedure of the card', async () => {
    await launch('rosa-alvarez', order);
    const { body } = await ask('checklist', { appContext: await linkOf(order, 'order-sign') });
    expect(body).toMatchObject({ view: 'checklist', procedure: { isOpen: true } });
  });

  it('is refused after half an hour, for another patient, and when it is damaged', async () => {
    await launch('rosa-alvarez', order);
    const appContext = await linkOf(order, 'order-sign');
    const words = async (about: object, patient?: string) => {
      const { status, body } = await ask('checklist', about, patient);
      return `${status} ${body.issue[0].diagnostics}`;
    };
    expect(await words({ appContext }, 'clara-jensen')).toMatch(/^403 .*another patient/);
    expect(await words({ appContext: `${appContext}x` })).toMatch(
      /^403 .*not made by this service/,
    );
    setNow(NOW.add({ minutes: 29, seconds: 59 }));
    expect((await ask('checklist', { appContext })).status).toBe(200);
    setNow(NOW.add({ minutes: 30 }));
    expect(await words({ appContext })).toMatch(/^403 .*has expired/);
    setNow(NOW);
  });
});

describe('the timeline', () => {
  it('counts sessions and finds the next day, as of the day that is asked about', async () => {
    const { body } = await ask('timeline', {});
    const [lane] = body.lanes;
    expect(lane).toMatchObject({ family: 'epidural', region: 'lumbar-sacral' });
    expect(lane.limits[0]).toMatchObject({
      used: 4,
      allowed: 4,
      window: { from: '2025-11-21', to: '2026-11-21' },
    });
    const next: string = lane.limits[0].next;
    const before = Temporal.PlainDate.from(next).subtract({ days: 1 }).toString();
    const limitOn = async (on: string) => (await ask('timeline', { on })).body.lanes[0].limits[0];
    expect(await limitOn(before)).toMatchObject({ used: 4, next });
    expect(await limitOn(next)).toMatchObject({ used: 3, next });
  });

  it('tells what was authorized, and what is ordered', async () => {
    const { body } = await ask('timeline', {}, 'constance-adeyemi');
    expect(body.orders).toMatchObject([{ family: 'facet-ablation', day: '2026-12-03' }]);
    const lanes = body.lanes.map(({ family }: { family: string }) => family);
    expect(lanes).toEqual(expect.arrayContaining(['facet-injection', 'facet-ablation']));
    const rosa = await ask('timeline', {});
    expect(rosa.body.authorizations[0]).toMatchObject({ decision: 'approved', codes: ['62323'] });
  });
});

it('hands out the authorization package of an order', async () => {
  const procedure = 'ServiceRequest/constance-adeyemi-ablation-order';
  const { status, body } = await ask('package', { procedure }, 'constance-adeyemi');
  expect(status).toBe(200);
  expect(body.document).toMatchObject({ resourceType: 'Bundle', type: 'document' });
  expect(body.body).toMatch(/^<h1>Request for prior authorization/);
});

it.each([
  [256, true],
  [257, false],
])('a question about an order with an id of %i characters is taken: %s', (length, isTaken) => {
  const ask = () =>
    questionIn({ iss: 'i', patient: 'p', procedure: `ServiceRequest/${'a'.repeat(length)}` });
  if (isTaken) expect(ask().procedure).toMatch(/^ServiceRequest\/a+$/);
  else expect(ask).toThrow('not ServiceRequest/id or Procedure/id');
});
