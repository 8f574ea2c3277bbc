import { z } from 'zod';
import { Certainty } from './certainty.ts';
import table from './drugs.json' with { type: 'json' };

const Form = z.strictObject({ isParticulate: z.boolean().optional() });

const Kind = z.enum(['steroid', 'local-anesthetic', 'contrast', 'biologic', 'other']);

/** What kind of `other` a drug is. */
const Group = z.enum([
  'adjuvant',
  'anti-inflammatory',
  'buffer',
  'diluent',
  'enzyme',
  'neurolytic',
  'neurotoxin',
  'opioid',
  'plant-extract',
  'prolotherapy',
  'pump',
  'viscosupplement',
  'vitamin',
]);

/** A kind of injectate as payers list them: the kind of a drug or, where it is `other`, its group. */
export const InjectateKind = z.enum([...Kind.options, ...Group.options]);
export type InjectateKind = z.infer<typeof InjectateKind>;

const Drug = z.strictObject({
  kind: Kind,
  group: Group.optional(),
  /** Whether a steroid is a suspension of crystals; absent where its forms differ. */
  isParticulate: z.boolean().optional(),
  /** Salts and esters by their full generic names, with what is different in them. */
  forms: z.record(z.string(), Form).optional(),
  certainty: Certainty,
});

/** An injectable drug by its generic name. Brands stand in the note reader's vocabulary alone. */
export type Drug = Omit<z.infer<typeof Drug>, 'forms'> & { name: string };

const DrugCode = z.strictObject({
  /** The generic name; null for codes that stand for no particular drug. */
  drug: z.string().nullable(),
  /** What one billing unit stands for. */
  unit: z
    .strictObject({ amount: z.number().positive(), of: z.enum(['mg', 'mcg', 'ml']) })
    .optional(),
  /** Every container on the market is for one dose; absent where that is not known. */
  isSingleDose: z.literal(true).optional(),
  /** The code of the drug as charts name it, unless one of these words stands with it. */
  chosenUnless: z.array(z.string()).optional(),
  /** A code for drugs without one of their own, to be named on the claim. */
  isUnclassified: z.literal(true).optional(),
  note: z.string().optional(),
  certainty: Certainty,
});

/** A HCPCS code of a drug. `unitMg` is its unit by weight, where it has one. */
export type DrugCode = z.infer<typeof DrugCode> & { code: string; unitMg?: number };

const parsed = z
  .strictObject({ drugs: z.record(z.string(), Drug), codes: z.record(z.string(), DrugCode) })
  .parse(table);

const drugs: ReadonlyMap<string, Drug> = new Map(
  Object.entries(parsed.drugs).flatMap(([name, { forms = {}, ...drug }]) => [
    [name.toLowerCase(), { name, ...drug }],
    ...Object.entries(forms).map(([form, own]): [string, Drug] => [
      form,
      { name, ...drug, ...own },
    ]),
  ]),
);

const codes: ReadonlyMap<string, DrugCode> = new Map(
  Object.entries(parsed.codes).map(([code, entry]) => [code, { code, ...entry, ...weight(entry) }]),
);

/**
 * A drug by its generic name or the full name of its salt, whatever the case. For a brand, ask the
 * note reader, which turns it into the generic name.
 */
export const drugNamed = (name: string): Drug | undefined =>
  drugs.get(name.trim().toLowerCase().replaceAll(/\s+/g, ' '));

/** The kind of injectate a drug is. */
export const injectateKind = ({ kind, group }: Drug): InjectateKind => group ?? kind;

/** What a HCPCS drug code stands for, or undefined for any other code. */
export const drugCode = (hcpcs: string): DrugCode | undefined =>
  codes.get(hcpcs.trim().toUpperCase());

/** The code that a drug is reported by, where the words that name it leave no doubt which one. */
export function codeOfDrug(generic: string, words: string): DrugCode | undefined {
  const own = [...codes.values()].filter(
    ({ drug, chosenUnless }) => drug === generic && chosenUnless,
  );
  const said = words.toLowerCase();
  const [only, ...others] = own.filter(
    ({ chosenUnless = [] }) => !chosenUnless.some((word) => said.includes(word)),
  );
  return others.length > 0 ? undefined : only;
}

/** Every drug by its generic name, for tests and the catalogue. */
export const allDrugs = (): Drug[] =>
  Object.keys(parsed.drugs).flatMap((name) => drugNamed(name) ?? []);

/** Every drug code, for tests and the catalogue. */
export const allDrugCodes = (): DrugCode[] => [...codes.values()];

function weight({ unit }: z.infer<typeof DrugCode>): { unitMg?: number } {
  if (unit?.of === 'mg') return { unitMg: unit.amount };
  if (unit?.of === 'mcg') return { unitMg: unit.amount / 1000 };
  return {};
}
