import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './device-codes.json' with { type: 'json' };

const DeviceCode = z.strictObject({
  kind: z.enum(['generator', 'lead', 'test-lead', 'adapter', 'pump', 'catheter']),
  /** Our own plain label. */
  label: z.string().min(1),
  /** What kind of generator a code stands for, where it tells. */
  generator: z
    .enum([
      'non-rechargeable',
      'rechargeable',
      'high-frequency-rechargeable',
      'closed-loop-rechargeable',
      'integrated-rechargeable',
    ])
    .optional(),
  pump: z.enum(['programmable', 'non-programmable']).optional(),
  /** The first day the code is valid on, where it is new. */
  since: z.iso.date().optional(),
  certainty: Certainty,
});

/** A HCPCS code under which a facility reports an implanted device (domain/codes.md section 2). */
export type DeviceCode = z.infer<typeof DeviceCode> & { code: string };

const codes: ReadonlyMap<string, DeviceCode> = new Map(
  Object.entries(z.record(z.string(), DeviceCode).parse(table)).map(([code, entry]) => [
    code,
    { code, ...entry },
  ]),
);

/** What a device code stands for, or undefined for any other code. */
export const deviceCode = (hcpcs: string): DeviceCode | undefined =>
  codes.get(hcpcs.trim().toUpperCase());

/** Every device code, for tests and the catalogue. */
export const allDeviceCodes = (): DeviceCode[] => [...codes.values()];
