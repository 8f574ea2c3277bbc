import { readFileSync } from 'node:fs';
import { Copy, DockerfileParser, type Instruction } from 'dockerfile-ast';

/** One step of a Dockerfile, with its words. */
export interface Step {
  keyword: string;
  words: string[];
  /** What stands behind the keyword, its continued lines joined. */
  text: string;
  /** The stage that a COPY takes from; without it, from outside. */
  from: string | undefined;
}

/** Reads the steps of a Dockerfile. */
export const instructionsOf = (path: string): Step[] =>
  DockerfileParser.parse(readFileSync(path, 'utf8')).getInstructions().map(stepOf);

const stepOf = (instruction: Instruction): Step => ({
  keyword: instruction.getKeyword(),
  words: instruction.getArguments().map((argument) => argument.getValue()),
  text: (instruction.getArgumentsContent() ?? '').replaceAll(/\\\n\s*/g, ' '),
  from:
    instruction instanceof Copy ? (instruction.getFromFlag()?.getValue() ?? undefined) : undefined,
});

/** The variables that the last stage sets, by their names. */
export function environmentOf(steps: readonly Step[]): ReadonlyMap<string, string> {
  const last = steps.findLastIndex(({ keyword }) => keyword === 'FROM');
  return new Map(
    steps
      .slice(last)
      .filter(({ keyword }) => keyword === 'ENV')
      .flatMap(({ words }) => words.map(variableIn)),
  );
}

/** `NAME=value` as the two. */
export function variableIn(word: string): [name: string, value: string] {
  const [name = '', value = ''] = word.split(/=(.*)/s);
  return [name, value];
}
