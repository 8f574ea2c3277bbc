import type { ServiceLine } from '../chart/service-line.ts';
import type { Approach } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';

/** Where a line of the request stands: an order, or an item of its claim. */
export interface LinePlace {
  reference: string;
  code: string;
  /** The `sequence` of a claim's item. */
  sequence?: number;
}

/**
 * What would settle a finding, as data: rules see no FHIR, and cards make actions of it. Several
 * values are alternatives between which only a person can choose; nothing stands here that the
 * chart does not support. Words that are missing in a note need no remedy: `missing` tells of them.
 */
export type Remedy =
  | { kind: 'laterality'; sides: readonly ('left' | 'right')[] }
  | { kind: 'approach'; approaches: readonly Approach[] }
  | { kind: 'level'; levels: readonly SpinalLevel[] }
  | CodeRemedy
  | { kind: 'remove-line'; lines: readonly LinePlace[] }
  | { kind: 'modifier'; lines: readonly LinePlace[]; add?: string; remove?: string }
  | { kind: 'units'; lines: readonly LinePlace[]; units: number }
  /** A pain score, which somebody must take and enter. */
  | { kind: 'score-after' }
  /** Nothing is offered: words in a note would not settle it, or must not be asked for. */
  | { kind: 'none' };

/** Another code in the place of one that does not fit. */
export interface CodeRemedy {
  kind: 'code';
  from: string;
  to: string;
  lines: readonly LinePlace[];
  /** Whether it was the procedure's own record, not a line alone, whose code was judged. */
  ofRecord: boolean;
  /** Units of the new code, where they differ. */
  units?: number;
}

/** Where some lines stand. */
export const placesOf = (lines: readonly ServiceLine[]): LinePlace[] =>
  lines.map(({ code, sequence, evidence: { reference } }) => ({
    reference,
    code,
    ...(sequence !== undefined && { sequence }),
  }));
