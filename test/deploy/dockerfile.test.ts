import { expect, it } from 'vitest';
import { startArguments, startOptions } from '../kit/start-command.ts';
import { instructionsOf } from './dockerfile.ts';

it('starts the service in the image as npm start does', () => {
  const steps = instructionsOf('Dockerfile');
  const command = steps.find(({ keyword }) => keyword === 'CMD');
  expect(JSON.parse(command?.text ?? '')).toEqual(['node', ...startArguments]);
});

it('compiles the code of the image for the user and the options that it starts with', () => {
  const steps = instructionsOf('Dockerfile');
  const place = steps.findIndex(({ text }) => text.includes('fill-compile-cache'));
  expect(steps[place]?.words).toEqual(['node', ...startOptions, 'src/fill-compile-cache.ts']);
  const user = (until: number) =>
    steps.slice(0, until).findLast(({ keyword }) => keyword === 'USER')?.text;
  expect(user(place)).toBe(user(steps.length));
});
