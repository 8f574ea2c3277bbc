import { isWorthShowing } from '../../cards/finding-card.ts';
import { publishedFinding } from '../check/explain.ts';
import type { Finding } from '../check/finding.ts';
import { keyOf } from '../fhir/coding.ts';
import { nothingSnoozed } from '../server/caller.ts';
import { invoke } from '../server/invoke.ts';
import type { Auditor } from './auditor.ts';
import { type ExportSide, exportedChart } from './exported-chart.ts';
import { hookCalls } from './hook-calls.ts';
import { type Done, doneBy } from './when-done.ts';

/** One verdict on one procedure or claim, once, however many services gave it. */
export interface AuditFinding {
  finding: Finding;
  services: string[];
  done: Done;
  payer: string;
}

/** Judges one patient's chart by the services themselves; their reads find the export in place of an EHR. */
export async function auditPatient(
  { engine, tenant, asOf }: Auditor,
  patientId: string,
  values: readonly unknown[],
  side: ExportSide,
): Promise<AuditFinding[]> {
  const { resources, reader } = exportedChart(values, side);
  const caller = {
    tenant,
    readerFor: () => reader,
    outsideSources: () => [],
    snoozesOf: async () => nothingSnoozed,
  };
  const byKey = new Map(resources.map((resource) => [keyOf(resource), resource]));
  const { timeZone } = tenant;
  const found = new Map<string, AuditFinding>();
  for (const { service, context } of hookCalls(patientId, resources, { asOf, timeZone })) {
    const body = { hook: service.hook, hookInstance: 'audit', context };
    const { findings, policies } = await invoke(engine, caller, service, body);
    for (const finding of findings) {
      const key = [finding.rule, finding.procedure, finding.verdict, finding.message].join('\n');
      const one = found.getOrInsertComputed(key, () => ({
        finding,
        services: [],
        done: doneBy(byKey.get(finding.procedure), { timeZone }),
        payer: policies.find(({ policy }) => policy.id === finding.policy)?.policy.payer ?? '',
      }));
      if (!one.services.includes(service.id)) one.services.push(service.id);
      if (RANK[finding.severity] > RANK[one.finding.severity]) one.finding = finding;
    }
  }
  return [...found.values()];
}

const RANK = { info: 0, warning: 1, critical: 2 } as const;

/** A finding as the audit writes it: the contract's, and whom it is about. */
export const auditLine = (patientId: string, { finding, services, done, payer }: AuditFinding) => ({
  patient: `Patient/${patientId}`,
  ...done,
  payer,
  services,
  label: finding.label,
  ...publishedFinding(finding),
});

/** Whether a verdict is written out, and not only counted. */
export const isWritten = ({ finding }: AuditFinding): boolean => isWorthShowing(finding);
