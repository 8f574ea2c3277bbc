import { z } from 'zod';
import type { Facts } from '../chart/chart.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { techniquesOf } from './epidural-sessions.ts';
import type { LevelCount, LevelUnit } from './level-count.ts';
import { met, type Skipped, skipped, undocumented, unmet, type Verdict } from './verdict.ts';

/** The most levels of one kind of procedure in one session; null where a policy names none. */
export const Most = z.int().positive().nullable();

/** What is counted of a procedure, and the parameter that limits it. */
export interface LevelLimit {
  unit: LevelUnit;
  parameter: 'tfesi.max_levels' | 'il.max_levels' | 'facet.max_levels' | 'rfa.max_levels';
  noun: string;
}

/** The level limit that a procedure falls under; undefined for one that has none. */
export function levelLimitOf(
  procedure: Pick<PainProcedure, 'family' | 'codes'>,
  approach: Facts['approach'],
): LevelLimit | undefined {
  const { family, codes } = procedure;
  if (family === 'facet-injection') {
    return { unit: 'joint', parameter: 'facet.max_levels', noun: 'facet levels' };
  }
  if (family === 'facet-ablation') {
    return { unit: 'joint', parameter: 'rfa.max_levels', noun: 'ablation levels' };
  }
  if (family !== 'epidural') return undefined;
  const [technique, other] = techniquesOf(codes, approach);
  if (!technique || other) return undefined;
  return technique === 'transforaminal'
    ? { unit: 'root', parameter: 'tfesi.max_levels', noun: 'transforaminal levels' }
    : { unit: 'interspace', parameter: 'il.max_levels', noun: 'interlaminar or caudal levels' };
}

/** Judges the levels of one session against the most a policy allows. */
export function judgeLevels(
  count: LevelCount | undefined,
  most: number | null,
  noun: string,
): Verdict | Skipped {
  if (most === null) return skipped('this policy names no limit of levels');
  if (!count) return skipped('neither levels nor codes are named');
  const { sure, possible, from, evidence } = count;
  const limit = `${most} ${most === 1 ? noun.replace(/s$/, '') : noun} a session`;
  if (sure > most) {
    return unmet(
      `${sure} levels are named (${from}); the policy allows ${limit}. Choose the levels for this session by the clinical findings.`,
      evidence,
    );
  }
  if (possible > most) {
    return undocumented(
      'levels and sides',
      `${from} may stand for ${possible} levels; the policy allows ${limit}. Name every level with its side.`,
      evidence,
    );
  }
  return met(`${from}: within ${limit}.`, evidence);
}
