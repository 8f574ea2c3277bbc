import { type Glance, gated } from './glance.ts';
import { type Found, findFirst } from './span.ts';

/** Care that is conservative by its name. */
const CARE = gated(
  /\b(?:conservative(?: (?:care|management|treatment|therap(?:y|ies)|measures))?|physical therapy|physiotherapy|formal PT|course of PT|(?<=\d |weeks of |wks? |mo )(?-i:PT)|(?-i:PT)(?= (?:and|or|x|for|but|\d|twice|once|three|ongoing|continues|in progress|completed|failed|done|tried|weekly|daily|visits|sessions|last|this|helps|since|without|with no|with little|was|were|has|helped|did|made|gave|aggravated|worsened|failed|provided|without|w\/|\()|,(?! ?(?:PTT|INR))|\s*(?:[.;\n]|$))|(?-i:PT)\b(?<=\b(?:NSAIDs?|meds|HEP|chiro|TENS|acupuncture)(?:,| and| \+| &|\/) ?PT)|(?-i:PT)(?=\s?[+&/]\s?(?:HEP|NSAID|chiro|meds|home))|(?:been through|failed|tried|had|completed) (?:\w+ ){0,2}therapy|home exercises?|HEP|exercise program|chiropract\w+|acupuncture|massage(?: therapy)?|TENS|aqua(?:tic)? therapy|water therapy|pool therapy|hand therapy|manual therapy|(?:saw|seen by|seeing|worked with) (?:an? |the |her |his )?(?:physical )?therapist|work[- ](?:hardening|conditioning)|back school|core strengthening|stabilization exercises?|pelvic floor therapy|non-?(?:operative|surgical) (?:care|management|treatment|measures)|treated conservatively|(?:failed|exhausted|despite|refractory to) (?:all )?(?:medical|medication|pharmacologic|oral) (?:management|therapy|treatment)|medication therapy|(?:medical|non-?interventional) management)\b/i,
);
/** Care that counts where it was tried: a drug or a cane is often only listed. */
const REMEDY_NAMES = String.raw`(?:therapy|rehab(?:ilitation)?|traction|corset|lumbar support|(?:cervical|soft) collar|analgesics|NSAIDs?|non-?steroidals?|anti-?inflammator\w+|ibuprofen|motrin|naprosyn|relafen|daypro|indocin|lodine|skelaxin|robaxin|soma\b|norflex|oral steroids|prednisone|(?<!depo-?\s?)medrol|dose-?pa[ck]k?|hot packs|ice packs|(?<!\b(?:at|the) )rest(?! of)|(?:oral|pain|prescription|multiple|various|multiple pain|different) (?:medications?|meds)|medications?,? (?:time|rest|and|or|therapy)\b|advil|naproxen|aleve|meloxicam|mobic|celebrex|celecoxib|diclofenac|voltaren|tylenol|acetaminophen|gabapentin|neurontin|pregabalin|lyrica|duloxetine|nortriptyline|amitriptyline|topiramate|tizanidine|muscle relaxants?|activity modification|heat|ice|brac(?:e|ing)|orthotics|splints?|stretching|exercises?|strap|cushion|cane|caffeine|bed rest|fioricet|TLSO|suspenders|(?:wider?|wide toe box|special|supportive|orthop\w+|new|different) shoes?|pads?|lidoderm|elavil|baclofen|cyclobenzaprine|flexeril|calcitonin|tramadol|ultram|inserts?|topamax|cymbalta|savella|keppra|trileptal|tegretol|carbamazepine|zanaflex|robaxin|methocarbamol|skelaxin|metaxalone|soma|carisoprodol|relafen|nabumetone|indomethacin|ketorolac|toradol|(?:medrol|steroid) dose ?pa(?:c|ck)k?|prednisone|oral steroids?|membrane stabilizers?|anticonvulsants?|antidepressants?|analgesics?|pain (?:medications?|pills|killers)|(?:oral|multiple|various|numerous|many|several|other|pain|prescription) medications|medications (?:have|has|had|did|do|without|alone|gave|give|provided?)|medication management|lidocaine patch(?:es)?|capsaicin|topicals?)`;
const REMEDY = gated(new RegExp(String.raw`\b${REMEDY_NAMES}\b`, 'i'));
/** "Aleve, brace": nothing but what was tried. */
const LISTED = new RegExp(
  String.raw`^\s*(?:[\w-]+ ){0,3}${REMEDY_NAMES}(?: (?:x|for) ?\d+ ?\w+)?(?:(?:, ?(?:and )?| and | or |;|\/|\+|& )+(?:[\w-]+ ){0,3}?${REMEDY_NAMES})+\W*$`,
  'i',
);
const TRIED = gated(
  /\b(?:tried|trial(?:ed)?|underwent|fail(?:ed|ure)|despite|in spite of|not (?:been )?(?:helped|enough|improved|relieved)|without (?:any|change|success|much|relief|benefit|help|lasting|improvement)|no (?:\w+ ){0,2}(?:relief|help|benefit|improvement|success|response)|did not|(?:has|have|had) (?:also )?(?:done|used|taken|tried|undergone|been (?:through|using|taking|in|on|doing|wearing|attending|(?:treated|managed) with))|does (?:her|his|the|home|daily)|performs|keeps up|continues (?:with|to do|on|doing|her|his)|takes|not (?:getting |gotten |got |been )?(?:better|improv\w+)|(?:no|little|never) better|had (?:therapy|PT)|is in|uses|used|did|completed|attended|persist\w*|refractory|inadequate|insufficient|help(?:ed|s)? (?:only )?(?:a (?:bit|little)|some|little)|(?:was|were) (?:\w+ )?(?:helpful|of (?:some|limited|temporary) )|is doing|(?:have|has) not|unhelpful|disappointed|modest use|wore|little use|to no avail|(?:brought|made|provided|with|gave) (?:no|little) (?:change|difference|improvement|relief|benefit|lasting)|nothing lasting|(?:some|partial|minimal|temporary|mild|modest|limited|little|short-term) (?:relief|benefit|help|improvement)|(?:not|never) (?:had|gotten|obtained|found|received) (?:any |much )?(?:lasting |significant |adequate )?(?:relief|benefit|improvement|success|response|help)|of no (?:use|help|benefit|avail)|not respond\w*|unresponsive|no response|of little (?:help|benefit)|neither|none of (?:these|this|them|which|it)|nothing (?:has |seems to |really )?(?:help|work)\w*|no longer|does(?: not|n't)|do(?: not|n't)|all without|w\/o|no real|min(?:imal)? (?:help|relief|benefit)|no significant|no change|no sustained|tried and|plateau\w*|upsets?|sedating|too \w+ to|minimal|little|poor(?:ly)?|ineffective|temporar(?:y|ily)|transient|only|of no \w+|unsuccessful|not tolerated|intoleran\w+|could(?: not|n't) (?:take|tolerate)|(?:stopped|quit|discontinued)[^.;]{0,30}(?:because|due to|secondary)|because of (?:sedation|side effects|nausea|dizziness)|treated with|managed with|treatments? (?:has |have )?includ\w+|prior treatments?)\b/i,
);
const NEVER =
  /\b(?:has not (?:had(?! (?:any |much |lasting |significant |adequate ){0,3}(?:relief|benefit|improvement|success|response|help))|tried|done|been(?! (?:helped|relieved|improved|controlled|beneficial|helpful|effective|successful|of|adequate|enough|able)))|have not (?:had|tried)|not (?:yet )?(?:tried|had(?! (?:any |much |lasting |significant |adequate ){0,3}(?:relief|benefit|improvement|success|response|help))|attempted|done)|never (?:tried|had|done)|no (?:prior |previous )?(?:physical therapy|PT|conservative)|avoid|hold|stop|discontinu\w+|resume|(?<!\b(?:pain|symptoms|complaints|spasms?) )continue|refer\w*|start|recommend\w*|will|should|instruct\w*|allerg\w*|RTC)\b/i;

/** Care without a needle that was tried, by any of its usual names. */
export function readConservativeCare(text: string, glance?: Glance): Found<true> | undefined {
  const found = findFirst(CARE, text, true, glance) ?? triedRemedy(text, glance);
  if (!found || NEVER.test(text.slice(Math.max(0, found.start - 60), found.end + 35)))
    return undefined;
  return found;
}

function triedRemedy(text: string, glance?: Glance): Found<true> | undefined {
  const remedy = findFirst(REMEDY, text, true, glance);
  return remedy && (TRIED.test(text, glance) || LISTED.test(text)) ? remedy : undefined;
}

/** Whether any care without a needle is spoken of, tried or not. */
export const isOtherCare = (text: string, glance?: Glance): boolean =>
  CARE.test(text, glance) || REMEDY.test(text, glance);
