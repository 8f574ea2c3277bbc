import { type Desk, type Draft, isDraft } from '../../cards/suggestions/draft.ts';
import type { Tenant } from '../auth/tenant.ts';
import type { Acts, HookContext, HookService } from '../cds/service.ts';
import type { ParsedHook } from './parse-hook.ts';

/** What the suggestions of one answer may act on; undefined where a hook brings nothing to act on. */
export function deskOf(
  { acts }: HookService,
  { context }: Pick<ParsedHook, 'context'>,
  { crd }: Pick<Tenant, 'crd'>,
): Desk | undefined {
  if (!acts) return undefined;
  const given = context.given.map(({ resource }) => resource).filter(isDraft);
  const drafts = given.filter((resource) => mayChange(resource, acts));
  return {
    drafts: new Map(drafts.map((draft) => [keyOf(draft), draft])),
    // Coverage Requirements Discovery knows no card that only takes something away.
    mayDelete: !crd,
    ...(acts.records && { record: recordOf(context, given) }),
  };
}

const keyOf = ({ resourceType, id }: Draft & { id: string }): string => `${resourceType}/${id}`;

/** What is signed or sent already is nobody's to change; a procedure is, while its note is signed. */
const mayChange = ({ resourceType, status }: Draft, { changes }: Acts): boolean =>
  changes.some((type) => type === resourceType) &&
  (resourceType === 'Procedure' || status === 'draft');

function recordOf(
  { patientId, values: { encounterId } }: HookContext,
  given: readonly (Draft & { id: string })[],
): NonNullable<Desk['record']> {
  const note = given.find(({ resourceType }) => resourceType === 'DocumentReference');
  return {
    patient: referenceTo('Patient', patientId),
    ...(typeof encounterId === 'string' && { encounter: referenceTo('Encounter', encounterId) }),
    ...(note && { note: keyOf(note) }),
  };
}

const referenceTo = (type: string, id: string): string => `${type}/${id.split('/').at(-1)}`;
