import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { chartedReason } from '../charted-reason.ts';
import { defineRule } from '../define-rule.ts';
import { sameNerve } from '../nerve-site.ts';
import { isInWindow } from '../rolling-window.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** How many earlier blocks in a year make it a repeated treatment: our own reading of "long term". */
const EARLIER = 2;

export const pnbDiagnosticVsLongterm = defineRule({
  id: 'pnb-diagnostic-vs-longterm',
  family: 'peripheral-nerve-block',
  title: 'Reason for repeated nerve blocks',
  stages: { 'order-sign': 'info' },
  cites: [
    {
      title: 'LCD L36850 Nerve Blocks for Peripheral Neuropathy and Pain (header, archived)',
      url: 'https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=36850',
      quote: 'only for diagnostic purposes and not long term treatment',
      grade: 'primary',
    },
  ],
  needs: ['dateOfService', 'history'],
  uses: [
    'nerves',
    'laterality',
    'intent',
    'painRecurrence',
    'painSourceInQuestion',
    'procedureReason',
  ],
  params: {},
  skips: ({ family }) => (family === 'peripheral-nerve-block' ? undefined : 'not a nerve block'),
  evaluate(facts, _params, { codes }) {
    const [history, day] = [documentedValue(facts.history), documentedValue(facts.dateOfService)];
    if (!history || !day) return skipped('the planned date names no day');
    if (documentedValue(facts.intent) === 'diagnostic') return skipped('the block is diagnostic');
    const site = { codes, nerves: facts.nerves, laterality: facts.laterality };
    const earlier = history.sessions.filter((session) => {
      const on = documentedValue(session.dateOfService);
      const isBlock = session.family === 'peripheral-nerve-block';
      return isBlock && on && isInWindow(on, day, 12) && sameNerve(session, site) === 'yes';
    });
    const evidence = earlier.flatMap(({ dateOfService }) => evidenceOf(dateOfService));
    if (earlier.length < EARLIER && history.unread.length > 0)
      return unchecked(`Earlier blocks could not be read: ${history.unread.join('; ')}`);
    if (earlier.length < EARLIER)
      return met(`${earlier.length} earlier block(s) in a year.`, evidence);
    const { procedureReason, painRecurrence, painSourceInQuestion } = facts;
    const reason = chartedReason(procedureReason, painRecurrence, painSourceInQuestion);
    if (reason.state === 'documented')
      return met(`A reason is given: "${reason.value}".`, reason.evidence);
    if (reason.state === 'unreadable') return unchecked(reason.reason);
    return unmet(
      `This nerve was blocked ${earlier.length} times in the last 12 months. Some policies cover nerve blocks for diagnosis and for a limited time, not as a lasting treatment: say why another block is planned.`,
      evidence,
    );
  },
});
