import type { Change } from '../../../../cards/suggestions/draft.ts';
import type { Session } from '../session.ts';
import { withoutMilliseconds } from './checked.ts';
import { provenance } from './observed.ts';
import type { Entry } from './use-entry.ts';

/** Writes an entry into the chart, and beside it who entered it. Gives what to tell the user. */
export async function save(session: Session, entry: Entry): Promise<string> {
  const [resource, isNew] =
    'create' in entry ? [entry.create, true] : [await changed(session, entry.change), false];
  const reference = await session.write(resource);
  if (reference === undefined) {
    return 'Saved in the chart, but not who entered it: the EHR does not tell where it lies.';
  }
  const recorded = withoutMilliseconds(new Date());
  try {
    await session.write(provenance(reference, { user: session.user, recorded, isNew }));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : 'the EHR failed.';
    return `Saved as ${reference}, but not who entered it: ${why}`;
  }
  return `Saved in the chart as ${reference}, with who entered it.`;
}

/** The record as the EHR holds it now, with the changes. */
async function changed(session: Session, changes: readonly Change[]) {
  const [first] = changes;
  if (!first) throw new Error('Nothing is to be changed.');
  let record = await session.read(first.reference);
  for (const { to } of changes) {
    const next = to(record);
    if (!next) throw new Error('The record is not as this change needs it.');
    record = next;
  }
  return record;
}

/** Whether the EHR takes an entry from this app, with its provenance. */
export const maySave = (session: Session, entry: Entry): boolean =>
  session.may('Provenance', 'c') &&
  ('create' in entry
    ? session.may(entry.create.resourceType, 'c')
    : entry.change.every(({ reference }) => session.may(reference.split('/')[0] ?? '', 'u')));
