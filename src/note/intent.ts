import type { Intent } from '../terminology/site.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import { patternOf } from './phrases.ts';
import { type Found, findFirst } from './span.ts';
import intents from './vocabulary/intents.json' with { type: 'json' };

const namesOf = (kind: Intent | 'either'): Gated => {
  const names = intents.find(({ intent }) => intent === kind)?.names ?? [];
  return gated(new RegExp(patternOf(names), 'i'));
};

const DIAGNOSTIC = namesOf('diagnostic');
const THERAPEUTIC = namesOf('therapeutic');
/** "Diagnostic and therapeutic" leaves it open. */
const EITHER = namesOf('either');

/** Whether a block was diagnostic or therapeutic, where it is called one of the two. */
export function readIntent(text: string, glance?: Glance): Found<Intent> | undefined {
  const diagnostic = findFirst(DIAGNOSTIC, text, 'diagnostic', glance);
  const therapeutic = findFirst(THERAPEUTIC, text, 'therapeutic', glance);
  if ((diagnostic && therapeutic) || EITHER.test(text, glance)) return undefined;
  return diagnostic ?? therapeutic;
}
