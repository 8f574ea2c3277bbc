import { keyOf, referenceKey } from '../../fhir/coding.ts';
import type { ChartSource } from '../chart-source.ts';
import { chartedDate } from './charted-date.ts';
import type { ChartLine, Item } from './line.ts';
import { diagnosesOfItem } from './line-diagnoses.ts';
import { itemModifiersOf, modifiersInCode } from './name-line.ts';
import { timeZoneAt } from './time-and-place.ts';
import { worded } from './worded.ts';

/** Every item of a claim, planned or settled, as a line. */
export const claimLines = (source: ChartSource, claim: Item['claim']): ChartLine[] =>
  itemsOf(claim).map((item) => itemLine(source, item));

/** The two kinds of claim hold the same elements under two types. */
const itemsOf = (claim: Item['claim']): Item[] =>
  claim.resourceType === 'Claim'
    ? (claim.item ?? []).map((item) => ({ claim, item }))
    : (claim.item ?? []).map((item) => ({ claim, item }));

function itemLine(source: ChartSource, whole: Item): ChartLine {
  const { claim, item } = whole;
  const serviced =
    item.servicedDate ?? item.servicedPeriod?.start ?? claim.billablePeriod?.start ?? '';
  const units = item.quantity?.value;
  const performer = performerOf(whole);
  return {
    reference: keyOf(claim),
    origin: 'claim',
    codeConcept: worded(item.productOrService ?? {}),
    sites: [item.bodySite, ...(item.subSite ?? [])]
      .filter((site) => site !== undefined)
      .map(worded),
    details: [],
    categories: [],
    ...diagnosesOfItem(source, whole),
    settings: item.locationCodeableConcept ? [item.locationCodeableConcept] : [],
    modifiers: [...modifiersInCode(item.productOrService), ...itemModifiersOf(item.modifier ?? [])],
    remarks: [],
    extensions: [],
    bodyStructures: [],
    unresolved: [],
    date: chartedDate(source, serviced, timeZoneAt(source, [claim.facility], claim)),
    status: claim.status,
    basedOn: [],
    reports: [],
    ...(units !== undefined && { units }),
    ...(performer && { performer }),
    item: whole,
  };
}

/** Who renders an item: the member of the care team it names, else the only one, else the biller. */
function performerOf({ claim, item }: Item): string | undefined {
  const team = claim.careTeam ?? [];
  const pointers = item.careTeamSequence ?? (team.length === 1 ? team.map((m) => m.sequence) : []);
  const member = team.find(({ sequence }) => pointers.includes(sequence));
  const reference = referenceKey(member?.provider ?? claim.provider);
  return reference?.startsWith('Organization/') ? undefined : reference;
}
