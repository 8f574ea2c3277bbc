import type { SpinalLevel } from '../../terminology/spinal-levels.ts';
import { namedLevels } from '../levels.ts';
import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn } from './matching.ts';

const LEVEL = String.raw`[CTLS]\d{1,2}(?:\s?[-/]\s?[CTLS]?\d{1,2}){0,3}`;
const FUSION = new RegExp(
  String.raw`\b${LEVEL}\s(?:\w+\s){0,3}(?:fusion|fused|ACDF|PLIF|TLIF|ALIF|XLIF|arthrodesis)\b|\b(?:fusion|fused|ACDF|PLIF|TLIF|ALIF|XLIF|arthrodesis)\b(?:\s(?:at|of|from|to|in))?(?:\s(?:the|levels?))?(?:\s${LEVEL})?`,
  'gi',
);
const CYST = /\b(?:synovial|facet|juxta-?(?:facet|articular)) cysts?\b/gi;
const AHEAD =
  /\b(?:not done|declin\w+|consider|possible|candidate|may need|discuss\w*|refer\w*|before|versus|vs)\b/i;

const told = (sentences: readonly Sentence[]): Sentence[] =>
  sentences.filter(
    ({ kind, occurrence }) => kind !== 'plan' && kind !== 'title' && occurrence !== 'planned',
  );

/** Levels that were fused before. */
export function readPriorFusion(sentences: readonly Sentence[]): Found<SpinalLevel[]> | undefined {
  const found = allIn(told(sentences), FUSION, ([words], { text }) =>
    AHEAD.test(text) ? undefined : namedLevels(words),
  );
  return found.find(({ value }) => value.length > 0) ?? found[0];
}

/** A cyst of a facet joint, with its level where the sentence gives one. */
export const readSynovialCyst = (
  sentences: readonly Sentence[],
): Found<SpinalLevel[]> | undefined =>
  allIn(
    sentences.filter(({ kind }) => kind !== 'plan'),
    CYST,
    (_, { text }) => namedLevels(text),
  )[0];
