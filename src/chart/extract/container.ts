import { readAgents } from '../../note/agents.ts';
import { readSentences } from '../../note/sentences.ts';
import { readContainers, type ToldContainer } from '../../note/statements/drug-container.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import type { Evidence, Fact } from '../fact.ts';
import type { InjectedDrug } from '../performance.ts';
import { onlyOne } from './discarded.ts';
import { drugsIn } from './given-drugs.ts';
import type { Given } from './medications.ts';
import type { PatientWords } from './patient-words.ts';
import { statementsIn } from './words-read.ts';

const WORDS = { hint: /\b(?:vial|ampul|ampoul|syringe|container|SDV|MDV)/i, read: readContainers };

/** A container and the drug that came from it. */
interface Filled {
  container: ToldContainer['container'];
  drug: string;
  evidence: Evidence;
}

/** Adds the container each drug came from, where the words leave no doubt which drug they are about. */
export function withContainers(
  injectate: Fact<InjectedDrug[]>,
  given: readonly Given[],
  { told, family }: { told: readonly PatientWords[]; family: ProcedureFamily },
): Fact<InjectedDrug[]> {
  if (injectate.state !== 'documented') return injectate;
  const inWords = statementsIn(told, WORDS, family).filter(({ loose }) => !loose);
  const filled = [
    ...given.flatMap(noted),
    ...inWords.flatMap(({ value, evidence }) => filledBy(value, injectate.value, evidence)),
  ];
  if (filled.length === 0) return injectate;
  const value = injectate.value.map((one) => {
    const own = filled.filter(({ drug }) => drug === one.name);
    const [container, ...others] = new Set(own.map((each) => each.container));
    if (!container || others.length > 0) return one;
    const beside = [...(one.beside ?? []), ...own.map(({ evidence }) => evidence)];
    return { ...one, container, beside };
  });
  return { ...injectate, value };
}

/** The note on one administration is about its drug. */
function noted(given: Given): Filled[] {
  const [drug, ...others] = drugsIn([given]);
  if (!drug || others.length > 0) return [];
  return (given.administration.note ?? []).flatMap(({ text }) =>
    readContainers(readSentences(text)).map(({ value: { container } }) => ({
      container,
      drug: drug.name,
      evidence: { reference: drug.evidence.reference, quote: text },
    })),
  );
}

function filledBy(
  { container, words, isNamed }: ToldContainer,
  drugs: readonly InjectedDrug[],
  evidence: Evidence,
): Filled[] {
  const named = readAgents([{ text: `injected ${words}`, start: 0 }], 'other-injection').at(-1);
  const other = isNamed ? undefined : onlyOne(drugs);
  const meant = named ? drugs.find(({ name }) => name === named.value.name) : other;
  return meant ? [{ container, drug: meant.name, evidence }] : [];
}
