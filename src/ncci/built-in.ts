import type { NcciEdits } from './edits.ts';

/** What is known without the CMS files. */
export const builtInEdits: NcciEdits = {
  release: 'built-in',
  isBuiltIn: true,
  pairOn: () => undefined,
  unitsOn: () => undefined,
};
