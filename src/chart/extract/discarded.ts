import { keyOf } from '../../fhir/coding.ts';
import type { DrugWaste } from '../../note/note-statements.ts';
import { readNote } from '../../note/read-note.ts';
import { drugNamed } from '../../terminology/drugs.ts';
import type { Fact, Statement } from '../fact.ts';
import type { InjectedDrug } from '../performance.ts';
import { weightOf } from './given-drugs.ts';
import type { Given } from './medications.ts';
import type { Telling } from './tellings.ts';

/** Adds what was thrown away of a single-dose container, where it is clear which drug it was. */
export function withDiscarded(
  injectate: Fact<InjectedDrug[]>,
  given: readonly Given[],
  tellings: readonly Telling[],
): Fact<InjectedDrug[]> {
  if (injectate.state !== 'documented') return injectate;
  const told: Pick<Statement<DrugWaste>, 'value' | 'evidence'>[] = [
    ...given.flatMap(noted),
    ...tellings.flatMap(({ statements, say }) =>
      statements.drugWaste.map(({ value, quote }) => say(value, quote)),
    ),
  ];
  const [waste] = told;
  const meant = onlyOne(injectate.value);
  const discardedMg = waste && meant && milligramsOf(waste.value, meant);
  if (!waste || discardedMg === undefined) return injectate;
  const { evidence } = waste;
  const value = injectate.value.map((one) =>
    one === meant ? { ...one, discardedMg, beside: [evidence] } : one,
  );
  return { ...injectate, value };
}

const noted = ({ administration }: Given): Pick<Statement<DrugWaste>, 'value' | 'evidence'>[] =>
  (administration.note ?? []).flatMap(({ text }) =>
    readNote(text).statements.drugWaste.map(({ value, quote }) => ({
      value,
      evidence: { reference: keyOf(administration), quote },
    })),
  );

/** The only drug, or the only steroid: what is left of an anesthetic is not worth a word. */
export function onlyOne(drugs: readonly InjectedDrug[]): InjectedDrug | undefined {
  const steroids = drugs.filter(({ name }) => drugNamed(name)?.kind === 'steroid');
  const candidates = drugs.length === 1 ? drugs : steroids;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function milligramsOf({ amount, unit }: DrugWaste, of: InjectedDrug): number | undefined {
  if (amount === 0) return 0;
  if (unit === 'mg') return amount;
  if (unit === 'mcg') return amount / 1000;
  return unit === 'mL' ? weightOf(amount, of.concentration) : undefined;
}
