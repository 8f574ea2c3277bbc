import type { Authorization } from '../authorization.ts';

/** A payer's answer often begins with the decision, and goes on with what may still happen. */
const GRANTED_FIRST =
  /^\W*(?:partial(?:ly)?\s+)?(?:provisional(?:ly)?\s+)?(?:approv(?:ed|al)|certified|affirm(?:ed|ation)|authorized|granted)\b(?!\W*(?:no\b|not\b|(?:is|was|has been)\s+(?:denied|pend|not|withdrawn)|denied|pend|reject|request|review|withdrawn))/i;

const GRANTING = '(?:approved?|certif(?:y|ied)|authorized?|affirm(?:ed)?|granted?)';

/** Refused, but not what "may be denied" or "will be rejected if". */
const REFUSED = new RegExp(
  String.raw`(?<!\b(?:may|might|can|could|will|would)\s(?:still\s)?be\s)\b(?:den(?:ied|y)|denialreason|rejected|refused|disapproved|void(?:ed)?|withdrawn|cancell?ed|adverse determination|partial affirmation denied|(?:not|cannot be|unable to)(?: be)? ${GRANTING}|non-?\s?(?:certif|affirm)\w*)\b`,
  'i',
);
const DENIAL = /\bdenial\b/i;
const GRANTED = new RegExp(String.raw`\b${GRANTING}\b`, 'i');

const OPEN =
  /\b(?:pend(?:ed|ing)|in review|under review|queued|awaiting|request (?:was |has been )?received|more information|additional (?:clinical )?information)\b/i;

/** What words of a payer decide; undefined where they decide nothing. */
export function decisionInWords(words: string): Authorization['decision'] | undefined {
  if (GRANTED_FIRST.test(words)) return 'approved';
  if (REFUSED.test(words)) return 'denied';
  if (OPEN.test(words)) return 'pending';
  if (GRANTED.test(words)) return 'approved';
  return DENIAL.test(words) ? 'denied' : undefined;
}
