import type { ServiceLine } from '../../src/chart/service-line.ts';
import type { ComparedLine } from '../../src/claim/compared-line.ts';
import type { SupportedLine } from '../../src/claim/supported-line.ts';
import { withClaimItem, withoutClaimItem } from './claim-item.ts';
import { billingCoding, holdsCode } from './codes.ts';
import { type Desk, type Draft, isObject, itemsOf, withElement, withItem } from './draft.ts';
import type { Proposal } from './proposals.ts';

/** A line that differs from the documentation, with enough on both sides to settle it. */
export type OtherLine =
  | Extract<ComparedLine, { is: 'differs' | 'missing' }>
  | { is: 'extra'; planned: ServiceLine; because: string };

type Item = Readonly<Record<string, unknown>>;

/**
 * One update of the draft claim that settles all these differences at once, whatever they do to the
 * bill; none where the claim is no draft of the request or a line cannot be told for sure.
 */
export function claimCorrection(
  lines: readonly OtherLine[],
  claimed: readonly ServiceLine[],
  { drafts }: Desk,
): Pick<Proposal, 'label' | 'actions'>[] {
  const [reference, ...more] = [...new Set(claimed.map(({ evidence }) => evidence.reference))];
  const claim = reference === undefined ? undefined : drafts.get(reference);
  if (!claim || more.length > 0) return [];
  const resource = inOrder(lines).reduce<Draft | undefined>(
    (draft, line) => draft && settled(draft, line),
    claim,
  );
  const label = 'Bring the draft claim in line with the documentation';
  const description = `${lines.map(says).join('; ')}, in ${reference}.`;
  return resource ? [{ label, actions: [{ type: 'update', description, resource }] }] : [];
}

/** What is new comes first, so that a claim is never left without a line. */
const inOrder = (lines: readonly OtherLine[]): OtherLine[] =>
  lines.toSorted((a, b) => Number(a.is === 'extra') - Number(b.is === 'extra'));

function settled(claim: Draft, line: OtherLine): Draft | undefined {
  if (line.is === 'missing') return withItem(claim, 'item', newItem(claim, line.supported));
  const { evidence, code, sequence } = line.planned;
  const place = { reference: evidence.reference, code, ...(sequence && { sequence }) };
  if (line.is === 'extra') return withoutClaimItem(claim, place);
  const { modifiers, units, diagnoses } = line.difference;
  return withClaimItem(claim, place, (item) =>
    pointed(claim, withUnits(withModifiers(item, modifiers), units?.supported), diagnoses?.add),
  );
}

function newItem(claim: Draft, { code, modifiers, units, day, diagnoses }: SupportedLine): Item {
  const numbers = itemsOf(claim.item).flatMap((item) =>
    isObject(item) && typeof item.sequence === 'number' ? item.sequence : [],
  );
  const item = {
    sequence: Math.max(0, ...numbers) + 1,
    productOrService: { coding: [billingCoding(code)] },
    ...(modifiers.length > 0 && { modifier: modifiers.map(asModifier) }),
    ...(day && { servicedDate: day.toString() }),
    quantity: { value: units },
  };
  return pointed(claim, item, diagnoses);
}

const asModifier = (code: string) => ({ coding: [billingCoding(code)] });

function withModifiers(item: Item, change: { add: string[]; remove: string[] } | undefined): Item {
  if (!change) return item;
  const kept = itemsOf(item.modifier).filter(
    (one) => !change.remove.some((code) => holdsCode(one, code)),
  );
  return withElement(item, 'modifier', [...kept, ...change.add.map(asModifier)]);
}

const withUnits = (item: Item, units: number | undefined): Item =>
  units === undefined
    ? item
    : withElement(item, 'quantity', {
        ...(isObject(item.quantity) ? item.quantity : {}),
        value: units,
      });

/** Points to those of the diagnoses that stand on the claim; none is put there. */
function pointed(claim: Draft, item: Item, codes: readonly string[] = []): Item {
  const numbers = itemsOf(claim.diagnosis)
    .filter(isObject)
    .filter((one) => codes.some((code) => hasDiagnosis(one.diagnosisCodeableConcept, code)))
    .flatMap(({ sequence }) => (typeof sequence === 'number' ? sequence : []));
  if (numbers.length === 0) return item;
  const known = itemsOf(item.diagnosisSequence).filter((one) => !numbers.some((n) => n === one));
  return withElement(item, 'diagnosisSequence', [...numbers, ...known]);
}

const hasDiagnosis = (concept: unknown, code: string): boolean =>
  isObject(concept) &&
  itemsOf(concept.coding).some((coding) => isObject(coding) && coding.code === code);

function says(line: OtherLine): string {
  if (line.is === 'missing') return `Add ${lineWords(line.supported)}`;
  if (line.is === 'extra') return `Remove ${lineWords(line.planned)}`;
  return `Change ${lineWords(line.planned)} to ${lineWords(line.supported)}`;
}

/** A line as a coder says it: `64494-50 x 1`. */
export const lineWords = ({
  code,
  modifiers,
  units,
}: Pick<ServiceLine, 'code' | 'modifiers' | 'units'>): string =>
  `${[code, ...modifiers].join('-')} x ${units}`;
