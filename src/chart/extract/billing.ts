import { codesIn, codingsOf } from '../../fhir/coding.ts';
import { NDC } from '../../terminology/systems.ts';
import type { ServiceLine } from '../service-line.ts';
import type { Item } from './line.ts';

/** Who bills a claim: the practitioner or the facility, by its type. */
export function billOf({ type }: Item['claim']): ServiceLine['bill'] {
  const words = [type?.text ?? '', ...codingsOf(type).map(({ code }) => code)].join(' ');
  if (/professional|cms-?1500|837-?p/i.test(words)) return 'professional';
  if (/institutional|ub-?04|837-?i/i.test(words)) return 'institutional';
  return undefined;
}

/**
 * The words on a line: its supporting information and the names of what it bills. Information that
 * no item points to stands on the whole claim, as Box 19 of the paper form does.
 */
export function remarkOf({ claim, item }: Item): string | undefined {
  const all = claim.item ?? [];
  const pointed = new Set(all.flatMap(({ informationSequence }) => informationSequence ?? []));
  const about = (claim.supportingInfo ?? []).filter(
    ({ sequence }) => item.informationSequence?.includes(sequence) || !pointed.has(sequence),
  );
  const words = [
    ...about.map(({ valueString, code }) => valueString ?? code?.text),
    item.productOrService?.text,
    ...(item.detail ?? []).map(({ productOrService }) => productOrService?.text),
  ];
  return words.filter(Boolean).join('; ') || undefined;
}

/** As written in the paper form: the qualifier N4 before eleven digits. */
const QUALIFIED = /\bN4\s?(\d{11}|\d{5}-\d{4}-\d{2})/i;

/** The National Drug Code of a line: coded beside its code or in its details, or qualified in words. */
export function ndcOf({ item }: Item, remark: string | undefined): string | undefined {
  const coded = codesIn(
    NDC,
    item.productOrService,
    ...(item.detail ?? []).map(({ productOrService }) => productOrService),
  );
  return coded[0] ?? QUALIFIED.exec(remark ?? '')?.[1];
}
