import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where a secret of the configuration lies: a configuration file itself holds none. */
const Place = z.union([
  z.strictObject({ file: z.string().min(1) }),
  z.strictObject({ variable: z.string().min(1) }),
]);

/**
 * A secret named by file or environment variable, read at start. An issue names the file or the
 * variable that is missing or too short; never the secret.
 */
export const secret = (
  environment: NodeJS.ProcessEnv,
  { minimumLength }: { minimumLength: number },
) =>
  Place.transform((place, context) => {
    const value = 'file' in place ? readText(place.file) : environment[place.variable]?.trim();
    const name = 'file' in place ? place.file : `the variable ${place.variable}`;
    if (value === undefined || value === '') {
      context.addIssue({ code: 'custom', message: `${name} is missing or empty` });
      return z.NEVER;
    }
    if (value.length < minimumLength) {
      const message = `the secret in ${name} is shorter than ${minimumLength} characters`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return value;
  });

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
