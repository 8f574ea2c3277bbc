import { expect, it } from 'vitest';
import { services } from '../hooks/index.ts';
import { sampleCharts } from '../src/demo/charts/index.ts';
import { rehearse } from '../src/rehearse.ts';
import { TODAY, testEngine } from './kit/service.ts';

it('answers a sample request of every service that has one', async () => {
  const judged: string[] = [];
  const { rules, ...engine } = testEngine();
  const watched = rules.map((rule) => ({
    ...rule,
    stages: new Proxy(rule.stages, {
      get(stages, stage, receiver) {
        judged.push(String(stage));
        return Reflect.get(stages, stage, receiver);
      },
    }),
  }));
  await rehearse({ ...engine, rules: watched });
  const sampled = new Set(
    sampleCharts(TODAY).flatMap(({ requests }) => requests.map(({ service }) => service)),
  );
  const stages = services.filter(({ id }) => sampled.has(id)).map(({ stage }) => stage);
  expect(stages.length).toBeGreaterThan(5);
  expect(new Set(judged)).toEqual(new Set(stages));
});
