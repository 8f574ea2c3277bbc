import { setTimeout as pause } from 'node:timers/promises';
import { anOrder, aProcedure, bundle, orderSign, prefetch } from './fhir.ts';

/** What was answered while there was load, to be found again in the database. */
export interface Load {
  /** Ends the load, and waits for what is still open. */
  stop: () => Promise<void>;
  /** Hook instances that were answered 200, with the moment of the answer. */
  answered: Map<string, number>;
  /** Cards whose feedback was acknowledged. */
  acknowledged: Set<string>;
  /** Answers that were neither, by status; a broken connection counts as 0. */
  others: number[];
}

export interface LoadOptions {
  clients: number;
  pauseMilliseconds: number;
  /** Feedback is written at once, and what came before it as well. */
  withFeedback?: boolean;
}

/** Calls a service from several sides until it is stopped: hooks, and feedback on their cards. */
export function startLoad(
  url: string,
  { clients, pauseMilliseconds, withFeedback = true }: LoadOptions,
): Load {
  const load: Omit<Load, 'stop'> = { answered: new Map(), acknowledged: new Set(), others: [] };
  let isOver = false;
  const run = async (): Promise<void> => {
    while (!isOver) {
      await once(url, load, withFeedback).catch(() => load.others.push(0));
      await pause(pauseMilliseconds);
    }
  };
  const running = Promise.all(Array.from({ length: clients }, run));
  return {
    ...load,
    async stop() {
      isOver = true;
      await running;
    },
  };
}

async function once(url: string, load: Omit<Load, 'stop'>, withFeedback: boolean): Promise<void> {
  const hookInstance = crypto.randomUUID();
  const answer = await post(`${url}/cds-services/order-sign`, order(hookInstance));
  if (answer.status !== 200) {
    load.others.push(answer.status);
    return;
  }
  load.answered.set(hookInstance, performance.now());
  const { cards } = JSON.parse(await answer.text());
  if (!withFeedback) return;
  const card = String(cards[0].uuid);
  const outcomeTimestamp = new Date().toISOString();
  const feedback = [{ card, outcome: 'overridden', outcomeTimestamp }];
  const told = await post(`${url}/cds-services/order-sign/feedback`, { feedback });
  if (told.status === 200) load.acknowledged.add(card);
  else load.others.push(told.status);
}

const post = (url: string, body: object): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });

const sessions = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'].map((on) =>
  aProcedure(`esi-${on}`, '62323', on),
);

/** A fifth epidural, so that there is a card. */
const order = (hookInstance: string) =>
  orderSign([anOrder('62323')], {
    hookInstance,
    extension: undefined,
    prefetch: prefetch({ procedures: bundle(sessions) }),
  });
