import type { Evidence } from '../chart/fact.ts';
import type { Severity } from './define-rule.ts';
import type { Remedy } from './remedy.ts';

/**
 * How one rule judged one procedure. `unmet`: the chart, fully read, does not show the criterion.
 * `undocumented`: the event is charted but a needed detail is not, and words close the gap.
 * `unchecked`: we could not look. `atMost` makes one finding milder than its rule, and `remedy` is what
 * would settle it.
 */
export type Verdict =
  | { is: 'met'; message: string; evidence: Evidence[] }
  | {
      is: 'unmet';
      message: string;
      evidence: Evidence[];
      atMost?: Severity;
      remedy?: Remedy;
      /** For what is not told; what is told instead would stand whatever else the chart holds. */
      isLack?: true;
    }
  | {
      is: 'undocumented';
      message: string;
      missing: string;
      evidence: Evidence[];
      atMost?: Severity;
      remedy?: Remedy;
    }
  | { is: 'unchecked'; message: string; evidence: Evidence[] };

export const met = (message: string, evidence: Evidence[]): Verdict => ({
  is: 'met',
  message,
  evidence,
});

export const unmet = (message: string, evidence: Evidence[], remedy?: Remedy): Verdict => ({
  is: 'unmet',
  message,
  evidence,
  ...(remedy && { remedy }),
});

/** Unmet because too little of something is told. Where a part could not be read, it is open. */
export const lacking = (message: string, evidence: Evidence[], remedy?: Remedy): Verdict => ({
  is: 'unmet',
  message,
  evidence,
  isLack: true,
  ...(remedy && { remedy }),
});

/** `missing` names the detail in a few words, `message` says it to the reader in full. */
export const undocumented = (
  missing: string,
  message: string,
  evidence: Evidence[] = [],
  remedy?: Remedy,
): Verdict => ({
  is: 'undocumented',
  missing,
  message,
  evidence,
  ...(remedy && { remedy }),
});

export const unchecked = (message: string): Verdict => ({ is: 'unchecked', message, evidence: [] });

/** The rule has nothing to say of this procedure. */
export interface Skipped {
  is: 'skipped';
  because: string;
}
export const skipped = (because: string): Skipped => ({ is: 'skipped', because });
