import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { met, skipped, undocumented } from '../verdict.ts';

const UNCLASSIFIED: ReadonlySet<string> = new Set(['J3490', 'J3590']);

/** An amount with its unit, such as "30 mg" or "0.5 %". */
const DOSE = /\d\s*(?:mg|mcg|µg|ug|g|ml|cc|units?|iu|%)(?![a-z])/i;
/** A word that is long enough to be a drug's name, and is none that stands for any drug. */
const NAME =
  /\b(?!(?:unclassified|drugs?|biologics?|injections?|solutions?|units?|dose|doses|medications?|given|prescription|other|than|chemotherapeutic|amount|name|wasted?|total)\b)[a-z]{4,}/i;

export const drugUnclassifiedNarrative = defineRule({
  id: 'drug-unclassified-narrative',
  family: 'drug',
  title: 'Name and dose of a drug without a code of its own',
  stages: { claim: 'critical' },
  scope: 'session',
  cites: [guide('S3', 'drug name and dosage entered in Box 19')],
  needs: ['lines'],
  uses: ['dateOfService'],
  params: {},
  skips: () => undefined,
  evaluate({ lines, dateOfService }) {
    const drugs = billedOn(lines, documentedValue(dateOfService)).filter(({ code }) =>
      UNCLASSIFIED.has(code),
    );
    if (drugs.length === 0) return skipped('no unclassified drug is on a claim');
    const bare = drugs.filter(({ remark = '' }) => !DOSE.test(remark) || !NAME.test(remark));
    if (bare.length === 0) return met('Drug and dose stand on the line.', []);
    return undocumented(
      'name and dose of the drug',
      `${codesOf(bare)} stands for drugs without a code of their own, and the line does not tell which drug and which dose. Enter both in Box 19 or the line note.`,
      bare.map(({ evidence }) => evidence),
    );
  },
});
