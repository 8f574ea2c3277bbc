import type { Action } from '../../src/cds/card.ts';
import type { Finding } from '../../src/check/finding.ts';
import type { CodeRemedy, LinePlace, Remedy } from '../../src/rules/remedy.ts';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';
import { holdsCode } from './codes.ts';
import type { Change, Desk, Draft } from './draft.ts';
import { lineCodeChange, modifierChange, removal, unitsChange } from './line-changes.ts';
import { approachChange, levelChange, recordCodeChange, sideChange } from './record-changes.ts';

/** Something a user may take with one click, before it gets its ids. */
export interface Proposal {
  label: string;
  actions: Action[];
  /** Ids of the rules whose findings it settles. */
  settles: readonly string[];
}

/** What would settle a finding by changing what the request is about; none where nothing may. */
export function proposalsOf(finding: Finding, desk: Desk): Proposal[] {
  const { rule, remedy, references, label } = finding;
  if (!remedy) return [];
  return choices(remedy, references, desk).flatMap(({ does, changes }) => {
    const actions = removalOfOrders(remedy, desk) ?? updates(changes, desk);
    return actions ? [{ label: `${does} (${label})`, actions, settles: [rule] }] : [];
  });
}

interface Choice {
  does: string;
  changes: Change[];
}

/** The ways to settle it: more than one where only a person can choose. */
function choices(remedy: Remedy, references: readonly string[], desk: Desk): Choice[] {
  const own = references.filter((reference) => isRecord(desk.drafts.get(reference)));
  switch (remedy.kind) {
    case 'laterality':
      return remedy.sides.map((side) => ({
        does: `Set the side: ${side}`,
        changes: own.map((reference) => sideChange(reference, side)),
      }));
    case 'approach':
      return remedy.approaches.map((approach) => ({
        does: `Set the approach: ${approach}`,
        changes: own.map((reference) => approachChange(reference, approach)),
      }));
    case 'level':
      return [
        {
          does: `Set the level as ordered: ${remedy.levels.join(', ')}`,
          changes: own.map((reference) => levelChange(reference, remedy.levels)),
        },
      ];
    case 'code':
      return [{ does: codeWords(remedy), changes: codeChanges(remedy, references, desk) }];
    case 'remove-line':
      return [{ does: `Remove ${codesOf(remedy.lines)}`, changes: removal(remedy) }];
    case 'modifier':
      return [{ does: modifierWords(remedy), changes: modifierChange(remedy) }];
    case 'units':
      return [
        {
          does: `Set ${codesOf(remedy.lines)} to ${remedy.units} ${remedy.units === 1 ? 'unit' : 'units'}`,
          changes: unitsChange(remedy),
        },
      ];
    default:
      return [];
  }
}

/** An order or a procedure, not a claim. */
const isRecord = (draft: Draft | undefined): boolean =>
  draft?.resourceType === 'ServiceRequest' || draft?.resourceType === 'Procedure';

/** A record whose code was judged must change with its lines, or nothing would be settled. */
function codeChanges(remedy: CodeRemedy, all: readonly string[], { drafts }: Desk): Change[] {
  const { from, to, lines } = remedy;
  const onLines = lines.map(({ reference }) => reference);
  const closed = all.filter((one) => !drafts.has(one) && !onLines.includes(one));
  if (remedy.ofRecord && closed.length > 0) return [];
  const records = [...new Set([...all, ...onLines])].filter((reference) =>
    holdsCode(drafts.get(reference)?.code, from),
  );
  return [
    ...records.map((reference) => recordCodeChange(reference, from, to)),
    ...lineCodeChange({
      ...remedy,
      lines: lines.filter(({ reference }) => !records.includes(reference)),
    }),
  ];
}

/** Updates that carry each resource once, with all its changes; undefined unless all can be made. */
function updates(changes: readonly Change[], { drafts }: Desk): Action[] | undefined {
  if (changes.length === 0) return undefined;
  const byResource = Map.groupBy(changes, ({ reference }) => reference);
  const actions = [...byResource].map(([reference, own]): Action | undefined => {
    const resource = own.reduce<Draft | undefined>(
      (draft, { to }) => draft && to(draft),
      drafts.get(reference),
    );
    const description = `${own.map(({ says }) => says).join('; ')}.`;
    return resource && { type: 'update', description, resource };
  });
  return actions.includes(undefined) ? undefined : actions.flatMap((action) => action ?? []);
}

/** A line that is an order of its own goes as a whole. */
function removalOfOrders(remedy: Remedy, { drafts, mayDelete }: Desk): Action[] | undefined {
  if (remedy.kind !== 'remove-line' || !mayDelete) return undefined;
  const orders = remedy.lines.filter(
    ({ reference }) => drafts.get(reference)?.resourceType === 'ServiceRequest',
  );
  if (orders.length === 0 || orders.length < remedy.lines.length) return undefined;
  return orders.map(({ reference, code }) => ({
    type: 'delete',
    description: `Remove the draft order of ${code}, ${reference}.`,
    resourceId: reference,
  }));
}

function codeWords({ from, to }: CodeRemedy): string {
  const label = procedureCode(to)?.label;
  return `Change ${from} to ${to}${label ? `, ${label}` : ''}`;
}

const modifierWords = ({ lines, add, remove }: Extract<Remedy, { kind: 'modifier' }>): string =>
  add ? `Add ${add} to ${codesOf(lines)}` : `Remove ${remove} from ${codesOf(lines)}`;

const codesOf = (lines: readonly LinePlace[]): string =>
  [...new Set(lines.map(({ code }) => code))].join(', ');
