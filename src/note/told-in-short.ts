import { type Gated, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import joints from './vocabulary/joints.json' with { type: 'json' };

/** What was done before is told in fewer words: "one epidural in March", "caudal 2021". */
export const SHORT_NAMES: readonly (readonly [NoteFamily, Gated])[] = [
  [
    'esi-unspecified',
    gated(
      /(?<!\b(?:labou?r|surgical) )\bepidurals?\b(?! (?:with childbirth|(?:during|for|in) (?:childbirth|labou?r|delivery)|space|catheter|fat|an(?:a?)esth|abscess|hematoma|analges))/gi,
    ),
  ],
  [
    'esi-caudal',
    gated(
      /\bcaudals?\b(?=(?: x ?\d|,? (?:in )?(?:19|20)\d\d| and \w+ epidurals?))|\b(?:an?|one|two|three|\d|prior|previous|last|first|second) caudals?\b(?! (?:approach|route|space|canal|epidural|equina|catheter|needle|end|to))|\bcaudals\b/gi,
    ),
  ],
  ['esi-transforaminal', gated(/\btransforaminals\b/gi)],
  ['facet-unspecified', gated(/\bfacet (?:joint )?(?:blocks?|injections?|shots?)\b/gi)],
  ['medial-branch-block', gated(/\bmedial branch (?:nerve )?blocks?\b/gi)],
  [
    'sympathetic-block',
    gated(
      /\b(?:first|second|last|previous|prior|another|one|two|three|an?|the|her|his) (?:left |right )?(?:stellates?|lumbar sympathetics?)\b(?! (?:ganglion|chain|trunk|mediated|block))/gi,
    ),
  ],
  ['other-injection', gated(/\bbotox\b(?! cosmetic)/gi)],
  ['trigger-point-injection', gated(/\btrigger points?\b/gi)],
  [
    'scs-trial',
    gated(
      /\b(?:stimulator|stimulation|stim|SCS|percutaneous)[:,]? (?:trial\b|(?:was |has been )?(?:tried|trial+ed)\b)/gi,
    ),
  ],
  [
    'joint-or-bursa-injection',
    gated(
      new RegExp(
        String.raw`\b(?:cortisone|steroids?|corticosteroid|gel|kenalog) (?:injections?|shots?) (?:in|into|to|of|for) (?:the |her |his |both |that |either )*(?:left |right )?(?:${joints.join('|')})s?\b|\binjected (?:the|her|his|both) (?:left |right )?(?:${joints.join('|')})s?\b|\bintra-?articular (?:cortisone|steroid|corticosteroid|hyaluron\w+) (?:injections?|shots?)`,
        'gi',
      ),
    ),
  ],
  [
    'joint-or-bursa-injection',
    gated(/\b(?:synvisc|hyalgan|supartz|orthovisc|euflexxa|viscosupplementation)\b/gi),
  ],
];

const SHOT =
  '(?:injections?|blocks?|shots?|rounds?|cycles?|epidurals?|series|procedures?|ablations?|sessions?|treatments?)';
/** "The first two", "same injections in May": one more of what is done today, or was done before. */
export const ONE_BEFORE = gated(
  new RegExp(
    [
      String.raw`\b(?:first|last|previous|prior|earlier|initial|same|similar|latest)(?: (?:few|two|three|set of|\d|diagnostic|outside|steroid|cortisone|of these|of the)){0,2} ${SHOT}\b`,
      String.raw`\b(?:the|her|his) (?:first|last|previous)(?: (?:one|two|\d))?(?=,? (?:\w+ ){0,4}(?:gave|having|helped|provided|lasted|worked|both|took|relieved|reduced|controlled|eased)\b)`,
      String.raw`\b(?:\d|one|two|three|four) (?:\w+ )?${SHOT} (?:at an? |in |last |elsewhere|by |with |from |over |done|which|that)`,
      String.raw`\ban? (?:[\w-]+ ){0,2}${SHOT} (?:elsewhere|at an?|last)\b`,
      String.raw`\b(?:the|her|his) (?:first|second|third|last|previous|prior|earlier|other) (?:ones?|set|series|round|time|few)(?=,? (?:\w+ ){0,6}(?:gave|having|helped|provided|lasted|worked|both|took|relieved|reduced|controlled|eased|cut|brought|got|warmed|did|was|were|wore|has|had|in|on)\b)`,
      String.raw`\bcortisone (?:shots? |injections? )?(?:in|last)\b|\b(?:cortisone|steroid|kenalog|depo-?medrol|synvisc) (?:shots?|injections?|inj\b)`,
      String.raw`\b(?:last|previous|prior|first) (?:set|series|round|cycle)\b|\b(?:these|this|it|them) (?:done|performed|injected)\b|\b(?:was|were|been) (?:last |previously )?injected\b|\bthe ${SHOT} (?:in|last|from|done|given|we did|(?:s?he|they) had)\b`,
      String.raw`\b(?:following|after|since|from|with) (?:the|her|his) (?:second|third|fourth|fifth) ${SHOT}`,
      String.raw`\bthis (?:procedure|injection|block|treatment)\b(?=[^.;]{0,30}\b(?:before|in the past|previously|times)\b)`,
      String.raw`\bhad (?:an? |her |his |these |some |multiple |several )?(?:\w+ )?(?:injections?|blocks?)\b`,
      String.raw`\bhad one\b|\b(?:from|after|with) the first(?=\W*$)|\bwith (?:this|these|it)\b(?=[^.;]{0,20}\b(?:in the past|before|previously)\b)`,
      String.raw`\bone of these\b|\b(?:after|with|from|by) (?:the|her|his) (?:first|last|previous|prior) (?:one|two|three|few|\d)\b`,
      String.raw`\b(?:test|trial|prognostic|diagnostic) (?:blocks?|injections?)\b`,
      String.raw`\bthe first one\b|^\W*first one\b`,
      String.raw`\b(?:post|after|since|s\/p) #1\b`,
      String.raw`\b(?:procedure of yesterday|yesterday['’]?s (?:procedure|session|injection))`,
      String.raw`\b${SHOT} (?:#|number |no\.? ?)(?:1|one)\b`,
    ].join('|'),
    'i',
  ),
);
/** A shot into a joint that is named beside it. */
export const STEROID_SHOT = gated(/\b(?:cortisone|steroid|gel) (?:injections?|shots?)\b/i);
/** Any joint by its name. */
export const JOINT = gated(new RegExp(`\\b(?:${joints.join('|')})s?\\b`, 'i'));
/** An implant is told of after its trial. */
export const ITS_TRIAL = gated(
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|ten)[- ](?:days?|weeks?) (?:\w+ ){0,3}trial\b|\b(?:the|percutaneous|temporary) trial\b|\btrial of (?:\w+ )?stimulation\b|\b(?:temporary|days of) stimulation\b|\b(?:had|underwent|completed|undergone|passed) (?:an? |her |his |the )?(?:[\w-]+ ){0,3}trial\b/i,
);
