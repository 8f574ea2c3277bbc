import { expect, it } from 'vitest';
import { sampleCharts } from '../src/demo/charts/index.ts';
import { rehearse } from '../src/rehearse.ts';
import { TODAY, testEngine } from './kit/service.ts';

/** Every answer has an id, and so has every card in it. */
const counting = () => {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return crypto.randomUUID();
  };
  return { engine: { ...testEngine(), newId }, ids: () => ids };
};

it('answers every sample request, with its cards', async () => {
  const { engine, ids } = counting();
  const requests = sampleCharts(TODAY).flatMap((chart) => chart.requests);
  await rehearse(engine, new AbortController().signal);
  expect(ids()).toBeGreaterThan(2 * requests.length);
});

it('ends when the service stops', async () => {
  const { engine, ids } = counting();
  const stopping = new AbortController();
  const rehearsal = rehearse(engine, stopping.signal);
  stopping.abort();
  await rehearsal;
  expect(ids()).toBeLessThan(50);
});
