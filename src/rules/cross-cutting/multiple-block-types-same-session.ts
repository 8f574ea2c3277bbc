import { z } from 'zod';
import { documentedValue, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import { BLOCKS, type DayBlock, judgeTypesByRegion, kindsOf, kindWords } from '../day-blocks.ts';
import { defineRule } from '../define-rule.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { onSameDay } from '../same-day.ts';
import { met, skipped, unchecked, unmet, type Verdict } from '../verdict.ts';

export const multipleBlockTypesSameSession = defineRule({
  id: 'multiple-block-types-same-session',
  family: 'cross-cutting',
  title: 'One kind of block a session',
  stages: { 'order-sign': 'warning', 'appointment-book': 'warning' },
  scope: 'session',
  cites: [
    { ...LCD_EPIDURAL, quote: 'multiple different blocks ... same session' },
    {
      title: 'Aetna Clinical Policy Bulletin 0016, modified 2026-02-12 (third-party summary)',
      url: 'https://www.aetna.com/cpb/medical/data/1_99/0016.html',
      quote: 'Only one invasive modality ... at a time',
      grade: 'third-party',
    },
  ],
  needs: ['dateOfService', 'alongside', 'history'],
  uses: ['region', 'synovialCyst'],
  // Two forms of one limit, of which a policy has one.
  params: {
    'same_session.multi_block_allowed': z.boolean().nullable(),
    same_day_types: z
      .strictObject({ types: z.int().positive(), per: z.literal('region-group') })
      .nullable(),
  },
  skips: onlyFor('a block that is limited to one kind a session', ...BLOCKS),
  evaluate(facts, params, procedure) {
    const date = documentedValue(facts.dateOfService);
    const others = onSameDay(facts) ?? [];
    const all: DayBlock[] = [{ ...facts, family: procedure.family }, ...others];
    const kinds = kindsOf(all);
    if (!date || kinds.length < 2) return skipped('no block of another kind on this day');
    const [multiple, types] = [params['same_session.multi_block_allowed'], params.same_day_types];
    if (multiple === false) return judgeOneKind(all, date);
    if (types) return judgeTypesByRegion(all, date, types.types);
    return skipped(`this policy ${multiple ? 'takes' : 'says nothing of'} several kinds a session`);
  },
});

/** One kind a day, save an epidural with a facet injection for a synovial cyst. */
function judgeOneKind(all: readonly DayBlock[], date: Temporal.PlainDate): Verdict {
  const kinds = kindsOf(all);
  const mayBeCyst = kinds.join() === 'epidural,facet-injection';
  const cysts = mayBeCyst ? all.map(({ synovialCyst }) => synovialCyst) : [];
  const cyst = cysts.find(({ state }) => state === 'documented');
  if (cyst) return met('A synovial cyst of a facet joint is documented.', evidenceOf(cyst));
  const unread = cysts.find(isUnreadable);
  if (unread) return unchecked(unread.reason);
  const exception = mayBeCyst ? ' If a facet synovial cyst is the reason, document it.' : '';
  return unmet(
    `On ${date} there are ${kindWords(kinds)}. The policy takes one kind of block a session: choose one.${exception}`,
    all.flatMap(({ dateOfService }) => evidenceOf(dateOfService)),
  );
}
