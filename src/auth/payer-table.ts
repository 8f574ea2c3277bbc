import { z } from 'zod';

const regularExpression = z
  .string()
  .min(1)
  .transform((pattern, context) => {
    try {
      return new RegExp(pattern, 'i');
    } catch {
      context.addIssue({ code: 'custom', message: 'not a regular expression' });
      return z.NEVER;
    }
  });

/** A tenant's own way from a payer to a policy set. */
export const PayerTableEntry = z
  .strictObject({
    identifier: z
      .strictObject({ system: z.string().optional(), value: z.string().min(1) })
      .optional(),
    /** A regular expression on the payer's name, whatever its case. */
    namePattern: regularExpression.optional(),
    policy: z.string().min(1),
  })
  .refine(
    ({ identifier, namePattern }) => (identifier === undefined) !== (namePattern === undefined),
    { message: 'give either identifier or namePattern' },
  );
