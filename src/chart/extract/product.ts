import { readAgents } from '../../note/agents.ts';
import { readContrast } from '../../note/contrast.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import type { Given } from './medications.ts';

/** What a product is, whatever was given of it. */
export interface Product {
  /** Its generic name, where it is known here; else as it is called. */
  name: string;
  /** As written: `40 mg/mL`. */
  concentration?: string;
}

/** Drugs that calm the patient or keep a vein open, and never go to the target of a pain procedure. */
const FOR_THE_PATIENT =
  /midazolam|versed|propofol|diprivan|ketamine|dexmedetomidine|precedex|diazepam|lorazepam|alprazolam|diphenhydramine|naloxone|flumazenil|atropine|glycopyrrolate|ephedrine|phenylephrine|ondansetron|cefazolin|heparin|oxygen|ringer/i;

/** Whether a drug is contrast medium. */
export const isContrast = ({ codes, names }: Given): boolean =>
  codes.some((code) => kindOf(drugCode(code)?.drug) === 'contrast') ||
  names.some((name) => kindOf(name) === 'contrast' || readContrast(name)?.value === true);

/**
 * The drugs of a product by their generic names. The words on it are those of a pack: they tell its
 * strength, and not how much of it was given.
 */
export function productsOf({ codes, names }: Given): Product[] {
  if (names.some((name) => FOR_THE_PATIENT.test(name))) return [];
  const worded = names.map(drugsIn).find((drugs) => drugs.length > 0) ?? [];
  if (worded.length > 0) return worded;
  const coded = codes.map((code) => drugCode(code)?.drug).find(Boolean);
  const named = names.map((name) => drugNamed(name)?.name).find(Boolean);
  const name = coded ?? named ?? names[0]?.trim().toLowerCase();
  return name ? [{ name }] : [];
}

const drugsIn = (words: string): Product[] =>
  readAgents([{ text: `injected ${words}`, start: 0 }], 'intrathecal-pump').map(
    ({ value: { name, concentration } }) => ({ name, ...(concentration && { concentration }) }),
  );

const kindOf = (name: string | null | undefined) => (name ? drugNamed(name)?.kind : undefined);
