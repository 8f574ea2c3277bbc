import { keyOf } from '../../fhir/coding.ts';
import { readAgents } from '../../note/agents.ts';
import { drugNamed } from '../../terminology/drugs.ts';
import type { Evidence } from '../fact.ts';
import type { InjectedDrug } from '../performance.ts';
import type { Given } from './medications.ts';
import { isContrast, type Product, productsOf } from './product.ts';
import { milligrams, millilitres } from './quantities.ts';

/** The drugs that were given, each once with all that was given of it. */
export function drugsIn(given: readonly Given[]): InjectedDrug[] {
  const portions = given.filter((one) => !isContrast(one)).flatMap(drugsOf);
  return [...Map.groupBy(portions, ({ name }) => name).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { name, concentration, evidence } = first;
    const doseMg = sum(own.map((portion) => portion.doseMg));
    const volumeMl = sum(own.map((portion) => portion.volumeMl));
    return [drug({ name, doseMg, volumeMl, concentration, evidence })];
  });
}

/** A portion of unknown size leaves the whole unknown. */
function sum(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? known.reduce((all, one) => all + one, 0) : undefined;
}

interface Amounts {
  doseMg: number | undefined;
  volumeMl: number | undefined;
  concentration: string | undefined;
}

/** A drug with what is known of its amount. */
export const drug = ({
  name,
  doseMg,
  volumeMl,
  concentration,
  evidence,
}: Amounts & { name: string; evidence: Evidence }): InjectedDrug => ({
  name,
  ...(doseMg !== undefined && { doseMg }),
  ...(volumeMl !== undefined && { volumeMl }),
  ...(concentration !== undefined && { concentration }),
  evidence,
});

/** What was given of each drug of a product; what is not tied to a procedure must be one of its drugs. */
function drugsOf(given: Given): InjectedDrug[] {
  const { administration, loose } = given;
  const at = administration.effectiveDateTime ?? administration.effectivePeriod?.start;
  const evidence = { reference: keyOf(administration), ...(at && { date: at.slice(0, 10) }) };
  const products = productsOf(given).filter(({ name }) => !loose || drugNamed(name));
  return products.map((product) =>
    drug({ ...amounts(given, product, products.length === 1), name: product.name, evidence }),
  );
}

/** The dose of a mixture is that of no drug in it. */
function amounts(
  { administration: { dosage } }: Given,
  { name, concentration }: Product,
  isAlone: boolean,
): Amounts {
  const words = `injected ${name} ${dosage?.text ?? ''}`;
  const [told] = readAgents([{ text: words, start: 0 }], 'intrathecal-pump');
  const strength = concentration ?? told?.value.concentration ?? undefined;
  const volumeMl = millilitres(dosage?.dose) ?? told?.value.volumeMl ?? undefined;
  const weighed = milligrams(dosage?.dose) ?? told?.value.doseMg ?? undefined;
  return {
    doseMg: isAlone ? (weighed ?? weightOf(volumeMl, strength)) : undefined,
    volumeMl,
    concentration: strength,
  };
}

/** Milligrams in a volume of a strength such as `40 mg/mL` or `50 mcg/mL`. */
export function weightOf(
  volumeMl: number | undefined,
  concentration: string | undefined,
): number | undefined {
  const [, perMl, unit] = /^(\d+(?:\.\d+)?) (mg|mcg)\/mL$/.exec(concentration ?? '') ?? [];
  if (volumeMl === undefined || perMl === undefined) return undefined;
  return (volumeMl * Number(perMl)) / (unit === 'mcg' ? 1000 : 1);
}
