import express from 'express';
import type { FhirResource } from 'fhir/r4';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Tenant } from '../../src/auth/tenant.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { createLog } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import type { Store } from '../../src/store/store.ts';
import { bundle } from './fhir.ts';
import {
  type Answer,
  answerOf,
  forgetfulStore,
  NOW,
  TODAY,
  testConfig,
  testEngine,
} from './service.ts';
import { signInAt } from './sign-in.ts';

interface SmartAppOptions {
  store?: Partial<Store>;
  tenant?: Partial<Tenant>;
}

/** The service with the sample EHR while a test file runs, asked as the SMART app asks it. */
export interface SmartAppKit {
  url: () => string;
  /** Moves the clock of the service. */
  setNow: (instant: Temporal.Instant) => void;
  post: (path: string, body: object, token?: string) => Promise<Answer>;
  /** Asks for a view with a token that the EHR gave for the patient. */
  ask: (path: string, about: object, patient?: string) => Promise<Answer>;
  /** Has the EHR save what a sample request works on. */
  launch: (patient: string, request: string) => Promise<unknown>;
  /** Where the EHR goes when somebody clicks a link on the card of a sample request's answer. */
  cardLink: (sample: Sample, link?: number) => Promise<string>;
  /** Has the EHR refuse every search for resources of these types, and answer all others again. */
  refuse: (...types: string[]) => void;
  /** Has the EHR find these resources, whatever of their type is searched for. */
  find: (type: string, resources: readonly FhirResource[]) => void;
}

/** A sample request that is answered with a card. */
export interface Sample {
  patient: string;
  request: string;
  service: string;
}

/** Runs the service with the sample EHR. */
export function startSmartApp({ store, tenant }: SmartAppOptions = {}): SmartAppKit {
  let now = NOW;
  const searches = new Map<string, { status: number; body: object }>();
  let running: Running | undefined;
  beforeAll(async () => {
    const around = surround(testConfig({ readBudgetMilliseconds: 20_000, ...tenant }), {
      engine: { ...testEngine(), now: () => now },
      log: createLog('silent'),
      store: { ...forgetfulStore(), ...store },
    });
    const ehr = express.Router();
    ehr.use('/fhir/:type', ({ params, path }, response, next) => {
      const answer = path === '/' ? searches.get(params.type) : undefined;
      if (answer) response.status(answer.status).json(answer.body);
      else next();
    });
    ehr.use((await createDemo(TODAY)).router);
    running = await serve(around, ehr);
  });
  afterAll(() => running?.stop());
  const url = () => running?.url ?? '';
  const post: SmartAppKit['post'] = async (path, body, token) => {
    const headers = {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const options = { method: 'POST', headers, body: JSON.stringify(body) };
    return answerOf(await fetch(url() + path, options));
  };
  return {
    url,
    setNow: (instant) => {
      now = instant;
    },
    post,
    ask: async (path, about, patient = 'rosa-alvarez') => {
      const question = { iss: `${url()}/demo/fhir`, patient, ...about };
      return post(`/app/${path}`, question, await signInAt(url()).token(patient));
    },
    launch: (patient, request) =>
      fetch(`${url()}/demo/launch?${new URLSearchParams({ patient, request })}`, {
        redirect: 'manual',
      }),
    async cardLink({ patient, request, service }, link = 0) {
      const { body: call } = await answerOf(await fetch(`${url()}/demo/requests/${request}`));
      const { body } = await post(`/cds-services/${service}`, call);
      const { url: app, appContext } = body.cards[0].links[link];
      expect(app).toBe(`${url()}/app/launch`);
      return `${url()}/demo/launch?${new URLSearchParams({ patient, request, appContext })}`;
    },
    refuse: (...types) => {
      searches.clear();
      for (const type of types) searches.set(type, { status: 403, body: {} });
    },
    find: (type, resources) => void searches.set(type, { status: 200, body: bundle(resources) }),
  };
}
