import { readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';

/** One step of a Dockerfile, with its words. */
export interface Step {
  keyword: string;
  words: string[];
  /** What stands behind the keyword, its continued lines joined. */
  text: string;
}

/** A Dockerfile as its steps. */
export interface Dockerfile {
  steps: Step[];
  environment: ReadonlyMap<string, string>;
}

/** Reads a Dockerfile. */
export function instructionsOf(path: string): Dockerfile {
  const file = DockerfileParser.parse(readFileSync(path, 'utf8'));
  const steps = file.getInstructions().map(stepOf);
  const pairs = file
    .getENVs()
    .flatMap((env) => env.getProperties())
    .map((property): [string, string] => [property.getName(), property.getValue() ?? '']);
  return { steps, environment: new Map(pairs) };
}

const stepOf = (instruction: Instruction): Step => ({
  keyword: instruction.getKeyword(),
  words: instruction.getArguments().map((argument) => argument.getValue()),
  text: (instruction.getArgumentsContent() ?? '').replaceAll(/\\\n\s*/g, ' '),
});
