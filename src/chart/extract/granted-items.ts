import type { Claim, ClaimItem, ClaimResponse, Extension, Period } from 'fhir/r4';
import type { AuthorizedItem } from '../authorization.ts';
import type { ChartSource } from '../chart-source.ts';
import { decisionOfItem } from './authorization-decision.ts';
import { authorizedInstead } from './authorized-instead.ts';
import { claimLines } from './claim-items.ts';
import { serviceLine } from './service-lines.ts';

/** A line with the period that it alone was granted for. */
export interface Granted {
  item: AuthorizedItem[];
  period?: Period;
}

/** The period of one line (Da Vinci PAS). */
const ITEM_PERIOD =
  'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemPreAuthPeriod';

/**
 * What was asked for and not refused; an answer may name codes that the request did not
 * (`addItem`), in the place of some that it did.
 */
export function grantedItems(
  source: ChartSource,
  answer: ClaimResponse,
  request: Claim | undefined,
): Granted[] {
  const answered = new Map((answer.item ?? []).map((item) => [item.itemSequence, item]));
  const added = (answer.addItem ?? []).filter(isGranted);
  const replaced = new Set(added.flatMap(({ itemSequence }) => itemSequence ?? []));
  const asked = (request?.item ?? []).flatMap((item): Granted[] => {
    const own = answered.get(item.sequence);
    if (!request || replaced.has(item.sequence) || (own && !isGranted(own))) return [];
    const granted = authorizedInstead(item, own?.extension);
    return [{ item: itemsOf(source, { ...request, item: linesIn(granted) }), ...periodOf(own) }];
  });
  const frame = request ?? requestFor(answer);
  return [
    ...asked,
    ...added.map(({ itemSequence: _, detail: _detail, ...item }): Granted => {
      const line = { ...item, sequence: 0 };
      return { item: itemsOf(source, { ...frame, item: [line] }), ...periodOf(item) };
    }),
  ];
}

/** Nothing is said against it. */
function isGranted(item: Parameters<typeof decisionOfItem>[0]): boolean {
  const decision = decisionOfItem(item);
  return decision === undefined || decision === 'approved';
}

/** A line and what it is made of, each part with the site of the whole where it names none. */
function linesIn({ detail = [], ...item }: ClaimItem): ClaimItem[] {
  const { quantity: _, ...whole } = item;
  const parts = detail.flatMap(({ subDetail = [], ...part }) => [part, ...subDetail]);
  return [item, ...parts.map((part) => ({ ...whole, ...part, sequence: item.sequence }))];
}

/** The frame of an answer whose request is not charted. */
const requestFor = ({ type, patient, created, insurer }: ClaimResponse): Claim => ({
  resourceType: 'Claim',
  status: 'active',
  use: 'preauthorization',
  type,
  patient,
  created,
  provider: insurer,
  priority: {},
  insurance: [],
});

function periodOf(
  item: { extension?: Extension[] | undefined } | undefined,
): Pick<Granted, 'period'> {
  const period = item?.extension?.find(({ url }) => url === ITEM_PERIOD)?.valuePeriod;
  return period ? { period } : {};
}

const itemsOf = (source: ChartSource, request: Claim): AuthorizedItem[] =>
  claimLines(source, request).flatMap((item) => {
    const line = serviceLine(item);
    if (!line) return [];
    const { code, levels, laterality, setting } = line;
    return {
      code,
      levels,
      ...(item.units !== undefined && { units: item.units }),
      ...(laterality && { laterality }),
      ...(setting && { setting }),
    };
  });
