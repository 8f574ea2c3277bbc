import type { Claim, ClaimResponse, Extension, Period } from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import type { AuthorizedItem } from '../authorization.ts';
import type { ChartSource } from '../chart-source.ts';
import { decisionOfItem } from './authorization-decision.ts';
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
 * (`addItem`).
 */
export function grantedItems(
  source: ChartSource,
  answer: ClaimResponse,
  request: Claim | undefined,
): Granted[] {
  const answered = new Map((answer.item ?? []).map((item) => [item.itemSequence, item]));
  const asked = (request?.item ?? []).flatMap((item): Granted[] => {
    const own = answered.get(item.sequence);
    const decision = own && decisionOfItem(own);
    if (!request || (decision !== undefined && decision !== 'approved')) return [];
    return [{ item: requestedItems(source, { ...request, item: [item] }), ...periodOf(own) }];
  });
  const added = (answer.addItem ?? []).map(
    (item): Granted => ({
      item: codingsOf(item.productOrService).map(({ code }) => ({
        code: code.toUpperCase(),
        ...(item.quantity?.value !== undefined && { units: item.quantity.value }),
        levels: [],
      })),
      ...periodOf(item),
    }),
  );
  return [...asked, ...added];
}

function periodOf(
  item: { extension?: Extension[] | undefined } | undefined,
): Pick<Granted, 'period'> {
  const period = item?.extension?.find(({ url }) => url === ITEM_PERIOD)?.valuePeriod;
  return period ? { period } : {};
}

const requestedItems = (source: ChartSource, request: Claim): AuthorizedItem[] =>
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
