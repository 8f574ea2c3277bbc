import type { CodeableConcept } from 'fhir/r4';
import { codingsOf, textOf } from '../../fhir/coding.ts';
import { readLaterality } from '../../note/laterality.ts';
import { readLevels } from '../../note/levels.ts';
import { readMuscles } from '../../note/muscles.ts';
import { readSentences, type Sentence } from '../../note/sentences.ts';
import {
  readTriggerPointCount,
  readTriggerPointsByMuscle,
} from '../../note/statements/trigger-points.ts';
import { lateralityOfCode } from '../../terminology/site.ts';
import type { Evidence } from '../fact.ts';
import type { TreatedMuscle } from '../performance.ts';

/** The muscles that a body site names, and whether the vocabulary knows them. */
export interface MuscleSite {
  muscles: TreatedMuscle[];
  isKnown: boolean;
}

/** Reads one body site: its words, else the names of its codes but for those of a side. */
export function muscleSite(site: CodeableConcept, evidence: Evidence): MuscleSite[] {
  const displays = codingsOf(site)
    .filter(({ code }) => !lateralityOfCode(code))
    .map(({ display }) => display ?? '');
  const words = textOf(site) || displays.find((display) => display !== '') || '';
  const sentences = readSentences(words);
  const known = readMuscles(sentences, 'trigger-point-injection').map(({ value }) => value);
  const names = known.length > 0 ? known : unknownIn(words);
  if (names.length === 0) return [];
  const points = pointsIn(sentences, names);
  const muscles = names.flatMap((name) =>
    sidesIn(words).map((side) => {
      const count = points.get(name);
      return { name: side + name, ...(count !== undefined && { points: count }), evidence };
    }),
  );
  return [{ muscles, isKnown: known.length > 0 }];
}

/** How many trigger points each muscle has; a number without a muscle is that of the only one. */
export function pointsIn(
  sentences: readonly Sentence[],
  names: readonly string[],
): ReadonlyMap<string, number> {
  const by = readTriggerPointsByMuscle(sentences).map(({ value }) => value);
  const [only] = names.length === 1 ? names : [];
  const count = readTriggerPointCount(sentences)?.value;
  return new Map([
    ...(only && count !== undefined ? [[only, count] as const] : []),
    ...by.map(({ muscle, count: own }) => [muscle, own] as const),
  ]);
}

/** The same muscle on either side is two muscles to inject. */
function sidesIn(words: string): string[] {
  const side = readLaterality(words)?.value;
  if (side === 'bilateral') return ['left ', 'right '];
  return side === 'left' || side === 'right' ? [`${side} `] : [''];
}

/** A part of the body, and no muscle of it. */
const NO_MUSCLE =
  /^\W*(?:(?:left|right|bilateral|both|upper|lower|mid|middle|side|sides|neck|back|shoulders?|chest|abdomen|buttocks?|hips?|thighs?|legs?|arms?|head|face|scalp|trunk|torso|spine|spinal|vertebral|column|cervical|thoracic|lumbar|sacral|lumbosacral|region|area|structure|body|site|of|the|and|entire|multiple|muscles?|trigger|points?)\W*)*$/i;

function unknownIn(words: string): string[] {
  const isElsewhere = NO_MUSCLE.test(words) || readLevels(words).length > 0;
  const name = words
    .toLowerCase()
    .replace(/\b(?:left|right|bilateral)\b|[,(].*$/g, '')
    .trim();
  return isElsewhere || name === '' ? [] : [name];
}
