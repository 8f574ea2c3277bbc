import { expect, it } from 'vitest';
import { startArguments } from '../kit/start-command.ts';
import { instructionsOf } from './dockerfile.ts';

it('starts the service in the image as npm start does', () => {
  const steps = instructionsOf('Dockerfile');
  const command = steps.find(({ keyword }) => keyword === 'CMD');
  expect(JSON.parse(command?.text ?? '')).toEqual(['node', ...startArguments]);
});
