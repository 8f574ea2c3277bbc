import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { linesOn } from '../lines-of-day.ts';
import { said } from '../said.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** A code that one source guide gives and no table of codes holds. */
const NO_CODE = '63686';
const GENERATOR_REVISION = '63688';
const LEADS: ReadonlySet<string> = new Set(['63661', '63662', '63663', '63664']);

export const scsLeadCode = defineRule({
  id: 'scs-lead-code',
  family: 'spinal-cord-stimulator',
  title: 'Code of its own for stimulator leads',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  scope: 'session',
  cites: [
    {
      title: 'Coding pages on 63661 to 63688 (codingahead.com, archived)',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: ['dateOfService', 'revisedPart'],
  params: {},
  skips: () => undefined,
  evaluate({ lines, dateOfService, revisedPart }, _params, { family, codes }) {
    const today = linesOn(lines, documentedValue(dateOfService));
    const unknown = today.filter(({ code }) => code === NO_CODE);
    if (unknown.length > 0) {
      return unmet(
        `No code ${NO_CODE} is known. Leads: 63661 or 63662 for removal, 63663 or 63664 for revision or replacement. Generator: ${GENERATOR_REVISION}. Use the one for what is done.`,
        unknown.map(({ evidence }) => evidence),
      );
    }
    const own = codes.map(({ code }) => code);
    if (family !== 'stimulator' || !own.includes(GENERATOR_REVISION))
      return skipped(`neither ${NO_CODE} nor ${GENERATOR_REVISION} is reported`);
    if (revisedPart.state === 'unreadable') return unchecked(revisedPart.reason);
    const isLeadAlone =
      revisedPart.state === 'documented' &&
      said(revisedPart).every(({ value }) => value === 'lead');
    if (!isLeadAlone || own.some((code) => LEADS.has(code)))
      return met('Nothing speaks against the generator.', evidenceOf(revisedPart));
    if (revisedPart.loose) return skipped('the words cannot be tied to this procedure');
    return unmet(
      `${GENERATOR_REVISION} stands for the generator, but the chart tells of a lead. Leads: 63661 or 63662 for removal, 63663 or 63664 for revision or replacement. Correct the code or the note.`,
      evidenceOf(revisedPart),
    );
  },
});
