/** Care that was begun or tried, and could not be borne or gone on with. */
const NOT_TOLERATED =
  /\b(?:(?:not|un)able to (?:tolerate|do|perform|complete|participate in|continue)|(?:could|can|did|does)(?: not|n't|not) (?:tolerate|perform|complete|participate|continue)|(?:not|poorly) tolerated|intoleran\w+|too painful|contraindicated|(?:stopped|discontinued|quit) (?:it |them |this )?(?:because|due to|owing to|after)[^.;]{0,40}|(?:aggravat|exacerbat)\w+ (?:the |her |his |their )?(?:pain|symptoms)|made (?:it|the pain|her pain|his pain|things) worse)\b/i;
/** What came of care, in the words by which notes tell it. */
const OUTCOME =
  /\b(?:fail(?:ed|ure|ing)?|without (?:\w+ ){0,3}(?:relief|improvement|benefit|help|success)|no (?:\w+ ){0,2}(?:relief|improvement|benefit|help|response)|(?:minimal|little|partial|some|temporary|inadequate|insufficient|limited|modest|incomplete|mild|short-lived|good|moderate|significant) (?:\w+ )?(?:relief|improvement|benefit|help|response)|(?:did|has|have)(?: not|n't) (?:really )?(?:help|work|improve|respond|relieve)\w*|not (?:been )?(?:helped|helpful|enough|improved|relieved|effective)|ineffective\w*|refractory|persist\w*|despite|in spite of|plateau\w*|worse(?:ned|ning)?|helped (?:a (?:bit|little)|some)|unresponsive|exhausted)\b/i;

/** How care went. */
export interface CareOutcome {
  /** In the words of the note. */
  outcome: string | null;
  isNotTolerated: boolean;
}

/** What a sentence about care says of how it went. */
export function readCareOutcome(text: string): CareOutcome {
  const borne = NOT_TOLERATED.exec(text)?.[0];
  return { outcome: borne ?? OUTCOME.exec(text)?.[0] ?? null, isNotTolerated: borne !== undefined };
}
