import { readFileSync } from 'node:fs';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.object({ start: z.string().startsWith('node ') }) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** What `npm start` gives to Node.js: its options and the script. */
export const startArguments: readonly string[] = scripts.start.split(' ').slice(1);

/** The options of Node.js among them. */
export const startOptions: readonly string[] = startArguments.slice(0, -1);
