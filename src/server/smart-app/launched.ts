import type { Request } from 'express';
import { z } from 'zod';
import type { AppContext, AppContextRefusal } from '../../auth/app-context.ts';
import { RequestError } from '../../errors.ts';
import { type FhirReader, ReadFailure } from '../../fhir/client.ts';
import { RESOURCE_ID } from '../../fhir/coding.ts';
import { baseUrlOf } from '../../net/base-url.ts';
import { callerOf } from '../answer-hook.ts';
import { patientKey } from '../audit-entry.ts';
import { tenantOf } from '../call.ts';
import type { Caller } from '../caller.ts';
import { malformed } from '../parse-hook.ts';
import type { Surroundings } from '../surroundings.ts';

const id = z.string().regex(new RegExp(`^${RESOURCE_ID}$`), 'not the id of a resource');
const referenceTo = (...types: string[]) =>
  z
    .string()
    .regex(
      new RegExp(`^(${types.join('|')})/${RESOURCE_ID}$`),
      `not ${types.map((type) => `${type}/id`).join(' or ')}`,
    );

/** What the app says with each question. */
export const Question = z.strictObject({
  iss: z.string().min(1),
  patient: id,
  procedure: referenceTo('ServiceRequest', 'Procedure').optional(),
  /** The one planned claim that is asked about; all of the session unless said. */
  claim: referenceTo('Claim').optional(),
  /** The day that is asked about; today unless said. */
  on: z.iso.date().optional(),
  appContext: z.string().max(4_096).optional(),
});
export type Question = z.infer<typeof Question>;

/** Parses a question. Throws a 400 that names the element at fault. */
export function questionIn(body: unknown): Question {
  const parsed = Question.safeParse(body);
  if (!parsed.success) throw malformed('', parsed.error.issues);
  return parsed.data;
}

/** A question of somebody whom the EHR lets read the patient. */
export interface Launched {
  question: Question;
  caller: Caller;
  reader: FhirReader;
  /** The EHR's token; kept for this request alone. */
  accessToken: string;
  fhirServer: string;
  /** What a card's link was about, where the app was launched from one. */
  context: AppContext | undefined;
}

const PATIENCE = 10_000;

/** Reads one resource with the user's token. Throws what to tell the user. */
export async function readForUser(
  { reader }: Pick<Launched, 'reader'>,
  reference: string,
): Promise<unknown> {
  try {
    return await reader.get(reference, AbortSignal.timeout(PATIENCE));
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw refusalOf(error, reference.split('/')[0] ?? '');
  }
}

function refusalOf({ status, message }: ReadFailure, type: string): RequestError {
  if (status === 401) return SESSION_OVER;
  if (status === 403) {
    return new RequestError(403, 'forbidden', `the EHR does not let the app read this ${type}`);
  }
  if (status === 404) {
    return new RequestError(
      404,
      'not-found',
      `the EHR does not hold this ${type}; save it there first`,
    );
  }
  return new RequestError(502, 'transient', `the EHR could not be read: ${message}`);
}

export const SESSION_OVER = new RequestError(
  401,
  'login',
  'the EHR session has ended; open the app again from the EHR',
);

/**
 * Checks who asks: the token must open the patient, and a link's context must be ours, not older
 * than it may be, and about this patient of this EHR. Throws what to tell the user.
 */
export async function launched(
  around: Surroundings,
  request: Request,
  question: Question,
  accessToken: string,
): Promise<Launched> {
  const caller = callerOf(around, request);
  const fhirServer = baseUrlOf(question.iss) ?? question.iss;
  const reader = caller.readerFor(fhirServer, accessToken);
  if (!reader) throw new Error('an allowed server without a reader');
  const context = await contextOf(around, request, question, fhirServer);
  await readForUser({ reader }, `Patient/${question.patient}`);
  return { question, caller, reader, accessToken, fhirServer, context };
}

const REFUSALS: Readonly<Record<AppContextRefusal, string>> = {
  malformed: 'the link that opened the app is damaged',
  signature: 'the link that opened the app was not made by this service',
  expired: 'the link that opened the app has expired; open it again from a new card',
  tenant: 'the link that opened the app is of another installation',
  patient: 'the link that opened the app is about another patient',
};

async function contextOf(
  { appContexts, pseudonym, engine }: Surroundings,
  request: Request,
  { appContext, patient }: Question,
  fhirServer: string,
): Promise<AppContext | undefined> {
  if (appContext === undefined) return undefined;
  const { id: tenant } = tenantOf(request);
  const launch = { tenant, patient: patientKey(pseudonym, tenant, patient) };
  const read = await appContexts.verify(appContext, launch, engine.now());
  if (typeof read === 'string') throw refused(REFUSALS[read]);
  if (read.fhirServer !== undefined && baseUrlOf(read.fhirServer) !== fhirServer) {
    throw refused('the link that opened the app is of another EHR');
  }
  return read;
}

const refused = (message: string): RequestError =>
  new RequestError(403, 'forbidden', message, 'appContext');
