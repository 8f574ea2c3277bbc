/**
 * An ICD-10-CM code in upper case with its dot, since claims may leave the dot out, or undefined
 * for what is not formed like one.
 */
export function icd10Code(code: string): string | undefined {
  const [, category, rest] =
    /^([A-Z]\d[0-9A-Z])\.?([0-9A-Z]{0,4})$/.exec(code.trim().toUpperCase()) ?? [];
  if (category === undefined) return undefined;
  return rest ? `${category}.${rest}` : category;
}
