import type { ShownCard } from '../../cards/index.ts';
import type { Tenant } from '../auth/tenant.ts';
import type { Finding } from '../check/finding.ts';
import type { Unread } from '../fhir/wave.ts';
import type { InvocationEntry } from '../store/entry.ts';
import { type Pseudonym, uuidOrPseudonym } from '../store/pseudonym.ts';
import type { Audited } from './invocation.ts';

/** What every entry tells, answered or not. */
export interface AuditContext {
  id: string;
  at: Temporal.Instant;
  tenant: Tenant;
  service: string;
  status: number;
  milliseconds: number;
  pseudonym: Pseudonym;
}

/** The audit entry of a call; of a call that failed, that it was there and how it ended. */
export function auditEntry(context: AuditContext, invocation?: Audited): InvocationEntry {
  const { at, tenant, pseudonym, ...plain } = context;
  const common = { ...plain, at: at.toString(), tenant: tenant.id };
  const audit = invocation ? { ...common, ...told(invocation, context) } : { ...common, ...UNTOLD };
  return {
    kind: 'invocation',
    audit,
    shown: (invocation?.shown ?? []).flatMap((one) => shownFindings(one, pseudonym)),
    denials: (invocation?.denials ?? []).flatMap((one) => denialRows(one, context)),
  };
}

/** Of a request that was refused nothing is known for sure. */
const UNTOLD = {
  hook_instance: '',
  user_key: null,
  patient_key: null,
  policies: [],
  verdicts: [],
  unread: [],
};

const told = (invocation: Audited, { tenant, pseudonym }: AuditContext) => ({
  hook_instance: uuidOrPseudonym(invocation.request.hookInstance, pseudonym),
  user_key: invocation.userId ? userKey(invocation.userId, pseudonym) : null,
  patient_key: patientKey(pseudonym, tenant.id, invocation.patientId),
  policies: invocation.policies.map(({ policy: { id }, hash }) => ({ id, hash })),
  verdicts: invocation.findings.map(({ family, rule, verdict }) => ({ family, rule, verdict })),
  unread: invocation.unread.map(withoutId),
});

const shownFindings = ({ card, findings }: ShownCard, pseudonym: Pseudonym) =>
  findings.map((finding) => ({
    card: card.uuid,
    finding_key: findingKey(pseudonym, finding),
    family: finding.family,
    rule: finding.rule,
    severity: finding.severity,
  }));

/** One row for every rule that would have caught it; its key keeps it from being counted twice. */
const denialRows = (
  { denial: { line, reason, rules, day }, payer }: Audited['denials'][number],
  { tenant, pseudonym }: AuditContext,
) =>
  rules.map((rule) => ({
    key: pseudonym('denial', tenant.id, line, reason, rule),
    rule,
    reason,
    payer,
    month: day.toPlainYearMonth().toString(),
  }));

/** By which a patient of a tenant is known in the database. */
export const patientKey = (pseudonym: Pseudonym, tenant: string, patientId: string): string =>
  pseudonym('patient', tenant, patientId.slice(patientId.lastIndexOf('/') + 1));

/** By which a finding on the same facts is known again. */
export const findingKey = (pseudonym: Pseudonym, { rule, family, basis }: Finding): string =>
  pseudonym('finding', rule, family, basis);

const STAFF = /^Practitioner(Role)?\/[A-Za-z0-9.-]{1,64}$/;

/** Staff are named by their id; a patient or relative who uses a portal is not. */
const userKey = (userId: string, pseudonym: Pseudonym): string =>
  STAFF.test(userId) ? userId : pseudonym('user', userId);

/** `Observation/123` says whose observation it is. */
const withoutId = ({ source, reason }: Unread) => ({
  source: source.split('/')[0] ?? '',
  reason: reason.replaceAll(/\b([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]+/g, '$1'),
});
