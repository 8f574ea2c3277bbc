import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './guidance-codes.json' with { type: 'json' };
import { procedureCode } from './procedure-codes.ts';

const GuidanceCode = z.strictObject({
  modality: z.enum(['fluoroscopy', 'ct', 'mri', 'ultrasound']),
  /** Where the needle goes: 77003 is for the spine, 77002 for anywhere else. */
  site: z.enum(['spine', 'non-spine', 'any']),
  /** Fluoroscopy by itself, which never goes with a guided injection. */
  isStandAlone: z.literal(true).optional(),
  certainty: Certainty,
});
export type GuidanceCode = z.infer<typeof GuidanceCode> & { code: string };

const GuidanceCodes = z.strictObject({
  codes: z.record(z.string(), GuidanceCode),
  /** The first day on which guidance belonged to a code that is older than that. */
  includedSince: z.record(z.string(), z.iso.date()),
});

const parsed = GuidanceCodes.parse(table);
const codes: ReadonlyMap<string, GuidanceCode> = new Map(
  Object.entries(parsed.codes).map(([code, entry]) => [code, { code, ...entry }]),
);
const includedSince: ReadonlyMap<string, string> = new Map(Object.entries(parsed.includedSince));

/** What a code for image guidance stands for, or undefined for any other code. */
export const guidanceCode = (code: string): GuidanceCode | undefined => codes.get(code.trim());

/** Every code for image guidance. */
export const allGuidanceCodes = (): GuidanceCode[] => [...codes.values()];

/** Codes whose guidance came to belong to them on a known day, for tests and the catalogue. */
export const allIncludedSince = (): ReadonlyMap<string, string> => includedSince;

/**
 * What a procedure code says of image guidance on a day (today's coding where none is given):
 * `included` in it, `excluded` because the code stands for the procedure without imaging, or
 * undefined where guidance may be reported beside it (rulebook, imaging-guidance-unbundled).
 */
export function guidanceWithin(
  code: string,
  day?: Temporal.PlainDate,
): 'included' | 'excluded' | undefined {
  const known = procedureCode(code);
  if (known?.guidance === 'none') return 'excluded';
  if (!known?.guidance.startsWith('included')) return undefined;
  const since = includedSince.get(known.code);
  return since && day && day.toString() < since ? undefined : 'included';
}

/** Whether image guidance belongs to a procedure code, so that it is not reported beside it. */
export const includesGuidance = (code: string, day?: Temporal.PlainDate): boolean =>
  guidanceWithin(code, day) === 'included';
