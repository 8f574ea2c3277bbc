import { z } from 'zod';
import { drugNamed, InjectateKind, injectateKind } from '../../terminology/drugs.ts';
import { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isInjection } from '../injections.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const injectateNotCovered = defineRule({
  id: 'injectate-not-covered',
  family: 'drug',
  title: 'Injectate that the policy covers',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical' },
  cites: [guide('S3', 'may result in denial of the entire claim')],
  needs: [],
  uses: ['injectate'],
  params: {
    'injectate.allowlist': z.partialRecord(ProcedureFamily, z.array(InjectateKind)),
  },
  skips: (procedure) => (isInjection(procedure) ? undefined : 'no injection'),
  evaluate({ injectate }, params, { family }) {
    const allowed = params['injectate.allowlist'][family];
    if (!allowed) return skipped('this policy lists no injectates for it');
    if (injectate.state === 'unreadable') return unchecked(injectate.reason);
    if (injectate.state === 'undocumented') return skipped('the chart names no drug');
    const listed = injectate.value.map((one) => ({ ...one, drug: drugNamed(one.name) }));
    const wrong = listed.filter(({ drug }) => drug && !allowed.includes(injectateKind(drug)));
    if (wrong.length === 0) return met('Nothing injected is excluded.', injectate.evidence);
    if (injectate.loose) return skipped('the note’s words cannot be tied to this procedure');
    return unmet(
      `This policy does not cover ${wrong.map(({ name }) => name).join(', ')} in this injection and may deny the whole claim for it. Use a covered injectate, or settle with payer and patient first.`,
      wrong.map(({ evidence }) => evidence),
    );
  },
});
