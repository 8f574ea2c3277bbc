import { type Glance, gated } from './glance.ts';
import { type Found, findFirst } from './span.ts';

const AGENT =
  '(?:contrast|omnipaque|isovue|iohexol|iopamidol|gadolinium|magnevist|gadavist|(?<!low[- ])dye|radio-?opaque|conray|visipaque|renografin|hypaque|optiray|oxilan|ultravist|iodixanol|ioversol)';

const NOT_USED = gated(
  new RegExp(
    String.raw`\b(?:no|without)\s(?:any\s|the use of\s)?(?:(?:iodinated|non-?ionic|radiographic|iv|radio-?opaque|intravenous)\s)?${AGENT}\b(?! (?:material |medium |dye |agent )?(?:uptake|spread|flow|pattern|extravas|run|was (?:seen|noted|observed|identified)|seen|noted|reaction|allerg|enter|leak|in the|into|within))|\b${AGENT}\b(?: (?:material|medium|dye|agent))? (?:(?:was|were) not (?:used|injected|given|administered|instilled|employed)|(?:(?:was|were) )?(?:withheld|avoided|deferred|omitted)|not (?:used|given))\b|\bcontrast(?: used| agent| material)?\s?:\s{0,60}(?:none\b|no\b|not (?:used|given)|withheld)`,
    'i',
  ),
);

const USED = gated(
  new RegExp(
    String.raw`\b${AGENT}\b(?! (?:allerg|reaction|MRI|CT))|\b(?:epidurogram|arthrogram|epidurograph\w*|arthrograph\w*|neurogram)\b`,
    'i',
  ),
);

/** A scan made with contrast, or an allergy to it, is not contrast through this needle. */
const ELSEWHERE = gated(
  /\b(?:MRI|MR|CT scan|scan|allerg\w*|pregnan\w*|reaction)\b|\b(?:was|were) not\b.{0,30}\b(?:epidurogram|arthrogram)/i,
);

const ALLERGY = gated(
  new RegExp(
    String.raw`\b(?:allerg\w*|anaphyla\w+|hypersensitiv\w+)\b[^.;\n]{0,50}\b(?:${AGENT}|iodin\w+)\b|\b(?:${AGENT}|iodin\w+)\b(?: (?:material|dye|media|agents?))?[ -](?:allerg\w*|anaphyla\w+|hypersensitiv\w+)`,
    'i',
  ),
);
const PREGNANCY = gated(
  /\b(?:is|was|currently|being|known|to be) pregnant|\bweeks?(?: of)? pregnan(?:t|cy)|\bpregnant (?:patient|woman|female)|\b(?:due to|because of|given|current|intrauterine) (?:her |the )?pregnancy|\bgravid\b|\bweeks'? gestation/i,
);
const DENIED =
  /\b(?:no|not|denie[sd]|denying|without|negative|never|risks?|may|possible|potential|unless|if|could)\b/i;

/** "No contrast because of an allergy" denies the contrast alone. */
const REASON = /\b(?:because|due to|given|since|secondary to|but)\b|,/i;

/** Whether contrast was injected: stated, excluded, or left open. */
export function readContrast(text: string, glance?: Glance): Found<boolean> | undefined {
  const none = findFirst(NOT_USED, text, false, glance);
  if (none) return none;
  const used = findFirst(USED, text, true, glance);
  return used && !ELSEWHERE.test(text, glance) ? used : undefined;
}

/** A contrast allergy or a pregnancy that the text states of this patient. */
export function readContrastContraindication(
  text: string,
  glance?: Glance,
): Found<string> | undefined {
  const found = findFirst(ALLERGY, text, '', glance) ?? findFirst(PREGNANCY, text, '', glance);
  if (!found) return undefined;
  const before =
    text
      .slice(Math.max(0, found.start - 40), found.start)
      .split(REASON)
      .at(-1) ?? '';
  if (DENIED.test(before) || DENIED.test(text.slice(found.start, found.end))) return undefined;
  return { ...found, value: text.slice(found.start, found.end) };
}
