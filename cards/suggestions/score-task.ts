import type { Finding } from '../../src/check/finding.ts';
import { LOINC } from '../../src/terminology/systems.ts';
import type { Desk } from './draft.ts';
import type { Proposal } from './proposals.ts';

/** A task to take the pain score after a procedure and to enter it; it states no score. */
export function scoreTask(findings: readonly Finding[], { record }: Desk): Proposal[] {
  const asked = findings.find(({ remedy }) => remedy?.kind === 'score-after');
  if (!record || !asked) return [];
  const { patient, encounter } = record;
  const description = `Take the pain score after the procedure on the scale used before it, and enter it (${asked.label}).`;
  return [
    {
      settles: [asked.rule],
      label: `Create a task: pain score after the procedure (${asked.label})`,
      actions: [
        {
          type: 'create',
          description: `Create a draft task: ${description}`,
          resource: {
            resourceType: 'Task',
            status: 'draft',
            intent: 'proposal',
            code: { text: 'Enter the pain score after the procedure' },
            description,
            focus: { reference: asked.procedure },
            for: { reference: patient },
            ...(encounter && { encounter: { reference: encounter } }),
            input: [{ type: { text: 'Observation to enter' }, valueCodeableConcept: PAIN_SCORE }],
          },
        },
      ],
    },
  ];
}

const PAIN_SCORE = { coding: [{ system: LOINC, code: '72514-3' }], text: 'Pain score, 0 to 10' };
