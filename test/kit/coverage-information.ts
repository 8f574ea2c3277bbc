import { z } from 'zod';
import type { CrdVersion } from '../../src/cds/crd.ts';

export const EXTENSION =
  'http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information';

const TEMP = 'http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp';

/** The extension as Da Vinci CRD defines it, cardinalities and types (2.0.1 to 2.2.1). */
const Part = z.union([
  z.strictObject({
    url: z.literal('coverage'),
    valueReference: z
      .strictObject({
        reference: z.string().regex(/^Coverage\/.+/),
        type: z.literal('Coverage'),
        display: z.string(),
      })
      .partial(),
  }),
  z.strictObject({ url: z.enum(['covered', 'pa-needed', 'info-needed']), valueCode: z.string() }),
  z.strictObject({ url: z.literal('date'), valueDate: z.iso.date() }),
  z.strictObject({
    url: z.enum(['coverage-assertion-id', 'satisfied-pa-id']),
    valueString: z.string().min(1),
  }),
  z.strictObject({
    url: z.literal('reason'),
    valueCodeableConcept: z.strictObject({
      coding: z
        .array(
          z.strictObject({
            system: z.literal(TEMP),
            code: z.enum(['technical', 'no-active-coverage', 'coverage-not-found']),
          }),
        )
        .optional(),
      text: z.string().min(1),
    }),
  }),
]);
const CoverageInformation = z.strictObject({
  url: z.literal(EXTENSION),
  extension: z.array(Part),
});

const CODES = {
  covered: ['covered', 'not-covered', 'conditional'],
  'pa-needed': ['no-auth', 'auth-needed', 'satisfied', 'performpa', 'conditional'],
  'info-needed': ['performer', 'location', 'timeframe', 'OTH'],
} as const;

/** What one statement says, by the name of its parts. */
export interface Said {
  covered: string | undefined;
  authorization: string | undefined;
  infoNeeded: string | undefined;
  number: string | undefined;
  coverage: string | undefined;
  reasons: string[];
  codes: string[];
}

/** Our statement on one order. */
export function saidOn(resource: { extension?: unknown[] }): Said {
  const found = (resource.extension ?? []).flatMap(
    (one) => CoverageInformation.safeParse(one).data ?? [],
  );
  const parts = found.flatMap(({ extension }) => extension);
  const code = (name: string) =>
    parts.flatMap((part) => ('valueCode' in part && part.url === name ? part.valueCode : []))[0];
  const reasons = parts.flatMap((part) =>
    part.url === 'reason' ? [part.valueCodeableConcept] : [],
  );
  return {
    covered: code('covered'),
    authorization: code('pa-needed'),
    infoNeeded: code('info-needed'),
    number: parts.flatMap((part) => (part.url === 'satisfied-pa-id' ? part.valueString : []))[0],
    coverage: parts.flatMap((part) =>
      part.url === 'coverage' ? (part.valueReference.reference ?? []) : [],
    )[0],
    reasons: reasons.map(({ text }) => text),
    codes: reasons.flatMap(({ coding }) => (coding ?? []).map((one) => one.code)),
  };
}

/** What a statement does wrong by the invariants crd-ci-q1 to q9 and the value sets of a version. */
export function faultsOf(extension: unknown, version: CrdVersion): string[] {
  const parsed = CoverageInformation.safeParse(extension);
  if (!parsed.success) return [z.prettifyError(parsed.error)];
  const { extension: parts } = parsed.data;
  const count = (url: string) => parts.filter((part) => part.url === url).length;
  const said = saidOn({ extension: [parsed.data] });
  const decisions = [said.covered, said.authorization];
  const once = ['coverage', 'covered', 'date', 'coverage-assertion-id'];
  return [
    ...once.filter((url) => count(url) !== 1).map((url) => `${url} is there ${count(url)} times`),
    ...codeFaults(parts, version),
    ...told(said.covered !== 'not-covered' && count('pa-needed') !== 1, 'q2: pa-needed'),
    ...told(decisions.includes('conditional') !== count('info-needed') > 0, 'q3: info-needed'),
    ...told((said.authorization === 'satisfied') !== (said.number !== undefined), 'q5: number'),
    ...told(said.infoNeeded === 'OTH' && said.reasons.length === 0, 'q6: reason'),
    ...told(decisions.includes('indeterminate') && said.reasons.length === 0, 'q9: reason'),
    ...told(
      decisions.some((one) => ASSERTED.has(one ?? '')),
      'asserted like a payer',
    ),
  ];
}

/** Decisions that are the payer's alone. */
const ASSERTED: ReadonlySet<string> = new Set(['covered', 'not-covered', 'no-auth']);

const told = (isWrong: boolean, fault: string): string[] => (isWrong ? [fault] : []);

function codeFaults(parts: z.infer<typeof Part>[], version: CrdVersion): string[] {
  return parts.flatMap((part) => {
    if (!('valueCode' in part)) return [];
    const known: readonly string[] = CODES[part.url];
    const isNew = version === '2.2' && part.valueCode === 'indeterminate';
    return known.includes(part.valueCode) || (isNew && part.url !== 'info-needed')
      ? []
      : [`${part.url} is ${part.valueCode}, which CRD ${version} does not know`];
  });
}
