import { afterAll, beforeAll } from 'vitest';
import type { Tenant } from '../../src/auth/tenant.ts';
import { createDemo } from '../../src/demo/demo.ts';
import { createLog } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import type { Store } from '../../src/store/store.ts';
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
}

/** Runs the service with the sample EHR. */
export function startSmartApp({ store, tenant }: SmartAppOptions = {}): SmartAppKit {
  let now = NOW;
  let running: Running | undefined;
  beforeAll(async () => {
    const around = surround(testConfig({ readBudgetMilliseconds: 20_000, ...tenant }), {
      engine: { ...testEngine(), now: () => now },
      log: createLog('silent'),
      store: { ...forgetfulStore(), ...store },
    });
    running = await serve(around, (await createDemo(TODAY)).router);
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
  };
}
