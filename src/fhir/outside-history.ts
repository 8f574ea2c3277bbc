import { z } from 'zod';
import { readAnswer } from './bundle.ts';
import { type FhirReader, ReadFailure } from './client.ts';
import { type Gathered, gather } from './gather.ts';
import type { Unread } from './wave.ts';

/** A server that knows sessions done elsewhere, such as a payer's provider-access API. */
export interface OutsideSource {
  id: string;
  reader: FhirReader;
  /** The system of the identifier by which it knows the patient. */
  patientIdentifierSystem: string;
}

const Identified = z.looseObject({
  id: z.string().optional(),
  identifier: z
    .array(z.looseObject({ system: z.string().optional(), value: z.string().optional() }))
    .optional(),
});
type Identified = z.infer<typeof Identified>;

/** Under which name the gaps of outside sources are told. */
export const OUTSIDE_HISTORY = 'outsideHistory';

const templates = {
  claims: 'ExplanationOfBenefit?patient={{context.patientId}}',
  procedures: 'Procedure?patient={{context.patientId}}',
};

/**
 * Reads what an outside source knows of a patient. Its resources get ids of their own, because two
 * servers may number alike. Never throws; what could not be read is listed.
 */
export async function readOutsideHistory(
  { id, reader, patientIdentifierSystem }: OutsideSource,
  patient: unknown,
  signal: AbortSignal,
): Promise<Gathered> {
  const nothing = (...unread: Unread[]): Gathered => ({ resources: new Map(), unread });
  const value = identifierOf(patient, patientIdentifierSystem);
  if (value === undefined) {
    const reason = `${id}: the chart has no identifier of the patient that it knows`;
    return nothing({ source: 'outsidePatient', reason, isUnavailable: true });
  }
  try {
    const query = `${encodeURIComponent(patientIdentifierSystem)}%7C${encodeURIComponent(value)}`;
    const answer = readAnswer(await reader.get(`Patient?identifier=${query}`, signal));
    if (answer.is === 'failed') throw new ReadFailure(answer.reason, false);
    const [found, ...others] = answer.resources.map((resource) => Identified.parse(resource).id);
    if (others.length > 0)
      throw new ReadFailure('more than one patient has this identifier', false);
    if (found === undefined) return nothing();
    return renamed(id, await gatherFor(reader, found, signal));
  } catch (error) {
    const reason = error instanceof ReadFailure ? error.message : 'the read failed';
    return nothing({ source: OUTSIDE_HISTORY, reason: `${id}: ${reason}` });
  }
}

const gatherFor = (reader: FhirReader, patientId: string, signal: AbortSignal) =>
  gather({
    templates,
    prefetch: {},
    context: { patientId },
    given: [],
    named: [],
    follow: () => [],
    followGiven: () => [],
    reader,
    signal,
  });

function identifierOf(patient: unknown, system: string): string | undefined {
  const parsed = Identified.safeParse(patient);
  const identifiers: Identified['identifier'] = parsed.success ? parsed.data.identifier : [];
  return identifiers?.find((one) => one.system === system)?.value;
}

/** `Procedure/1` of source `payer` becomes `Procedure/payer.1`, wherever it is named. */
function renamed(source: string, { resources, unread }: Gathered): Gathered {
  const rename = (reference: string) =>
    reference.replace(/([A-Z][A-Za-z]+\/)([^/]+(?:\/_history\/[^/]+)?)$/, `$1${source}.$2`);
  return {
    resources: new Map(
      [...resources].map(([key, resource]) => [
        rename(key),
        { ...renameWithin(resource, rename), id: `${source}.${resource.id}` },
      ]),
    ),
    unread: unread.map(({ reason, ...one }) => ({
      ...one,
      source: OUTSIDE_HISTORY,
      reason: `${source}: ${reason}`,
    })),
  };
}

function renameWithin<T>(value: T, rename: (reference: string) => string): T {
  const text = JSON.stringify(value, (key, item: unknown) =>
    key === 'reference' && typeof item === 'string' ? rename(item) : item,
  );
  return JSON.parse(text);
}
