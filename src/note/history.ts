import { readApproach } from './approach.ts';
import { beginningOf } from './beginning.ts';
import { groupOf, namingsIn, withApproach } from './families.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import type { NoteFamily, NoteHistory } from './note-reading.ts';
import { NUMBER_WORDS } from './number-words.ts';
import type { Sentence } from './sentences.ts';
import { spanOf } from './span.ts';
import joints from './vocabulary/joints.json' with { type: 'json' };

const NUMBER = String.raw`(?:\d{1,2}|an?|one|two|three|four|five|six|several)`;
const WHEN = gated(
  new RegExp(
    String.raw`\b(?:in the past|previously|last (?:year|month|week|spring|summer|fall|winter|visit)|${NUMBER} (?:years?|months?|weeks?|days?) ago|(?:in|since|on) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: \d{1,2},?)?(?: (?:19|20)\d\d)?|(?:19|20)\d\d)|\d{1,2}\/\d{1,2}\/\d{2,4})\b`,
    'i',
  ),
);
const COUNT =
  /\b(\d{1,2}|one|two|three|four|five|six)(?: (?:prior|previous|earlier|such|left|right|lumbar|cervical|thoracic|diagnostic|interlaminar|transforaminal|caudal|epidural|steroid|medial|branch|facet|trigger|point|sets? of)){0,6} ?$/i;

/** What was done before is told in fewer words: "one epidural in March", "caudal 2021". */
const SHORT_NAMES: readonly (readonly [NoteFamily, Gated])[] = [
  [
    'esi-unspecified',
    gated(
      /(?<!\b(?:labou?r|surgical) )\bepidurals?\b(?! (?:space|catheter|fat|an(?:a?)esth|abscess|hematoma|analges))/gi,
    ),
  ],
  [
    'esi-caudal',
    gated(
      /\bcaudals?\b(?=(?: x ?\d|,? (?:in )?(?:19|20)\d\d| and \w+ epidurals?))|\b(?:an?|one|two|three|\d|prior|previous|last|first|second) caudals?\b(?! (?:approach|canal|equina|catheter|needle|end|to))|\bcaudals\b/gi,
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
      /\b(?:stimulator|stimulation|stim|SCS|percutaneous) (?:trial\b|(?:was |has been )?(?:tried|trial+ed)\b)/gi,
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

const SHOT = String.raw`(?:injections?|blocks?|shots?|rounds?|cycles?|epidurals?|series|procedures?|ablations?|sessions?|treatments?)`;
/** "The first two", "same injections in May": one more of what is done today, or was done before. */
const ONE_BEFORE = gated(
  new RegExp(
    [
      String.raw`\b(?:first|last|previous|prior|earlier|initial|same|similar|latest)(?: (?:few|two|three|set of|\d|diagnostic|outside|steroid|cortisone|of these|of the)){0,2} ${SHOT}\b`,
      String.raw`\b(?:the|her|his) (?:first|last|previous)(?: (?:one|two|\d))?(?=,? (?:\w+ ){0,4}(?:gave|having|helped|provided|lasted|worked|both|took|relieved|reduced|controlled|eased)\b)`,
      String.raw`\b(?:\d|one|two|three|four) (?:\w+ )?${SHOT} (?:at an? |in |last |elsewhere|by |with |from |over |done|which|that)`,
      String.raw`\ban? (?:[\w-]+ ){0,2}${SHOT} (?:elsewhere|at an?|last)\b`,
      String.raw`\b(?:the|her|his) (?:first|second|third|last|previous|prior|earlier|other) (?:ones?|set|series|round|time|few)(?=,? (?:\w+ ){0,6}(?:gave|having|helped|provided|lasted|worked|both|took|relieved|reduced|controlled|eased|cut|brought|got|warmed|did|was|were|wore|has|had|in|on)\b)`,
      String.raw`\bcortisone (?:shots? |injections? )?(?:in|last)\b|\b(?:cortisone|steroid) (?:shots?|injections?)\b`,
      String.raw`\b(?:last|previous|prior|first) (?:set|series|round|cycle)\b|\b(?:these|this|it|them) (?:done|performed|injected)\b|\b(?:was|were|been) (?:last |previously )?injected\b|\bthe ${SHOT} (?:in|last|from|done|given|we did|(?:s?he|they) had)\b`,
      String.raw`\b(?:following|after|since|from|with) (?:the|her|his) (?:second|third|fourth|fifth) ${SHOT}`,
      String.raw`\bthis (?:procedure|injection|block|treatment)\b(?=[^.;]{0,30}\b(?:before|in the past|previously|times)\b)`,
      String.raw`\bhad (?:an? |her |his |these |some |multiple |several )?(?:\w+ )?(?:injections?|blocks?)\b`,
      String.raw`\bone of these\b|\b(?:after|with|from|by) (?:the|her|his) (?:first|last|previous|prior) (?:one|two|three|few|\d)\b`,
      String.raw`\b(?:test|trial|prognostic|diagnostic) (?:blocks?|injections?)\b`,
      String.raw`\bthe first one\b`,
    ].join('|'),
    'i',
  ),
);
const STEROID_SHOT = gated(/\b(?:cortisone|steroid|gel) (?:injections?|shots?)\b/i);
const JOINT = gated(new RegExp(`\\b(?:${joints.join('|')})s?\\b`, 'i'));
/** An implant is told of after its trial. */
const ITS_TRIAL = gated(
  /\b(?:\d{1,2}|one|two|three|four|five|six|seven|ten)[- ](?:days?|weeks?) (?:\w+ ){0,3}trial\b|\b(?:the|percutaneous|temporary) trial\b|\btrial of (?:\w+ )?stimulation\b|\b(?:temporary|days of) stimulation\b|\b(?:had|underwent|completed|undergone|passed) (?:an? |her |his |the )?(?:[\w-]+ ){0,3}trial\b/i,
);
const NEVER = /\b(?:no|never|not|denie[sd]|without)\b[^.;,]{0,25}$/i;

const GAVE = gated(
  /\b(?:gave|provided|took away|took care|helped|lasted|resulted in|yielded|produced|relieved|reduced|eased|cut|decreased|brought|knocked|worked|controlled|got|settled|dropped)\b/i,
);
const RELIEF = gated(/\b(?:relief|helped|improve\w*|benefit|percent|pain)\b|%/i);

/** A diagnosis is followed by what was done for it: "two blocks: 85%". */
const AMOUNT = /\d ?%|\b(?:x ?\d|one|two|three|four|several|multiple|prior|previous)\b/i;

/** What somebody comes for lies ahead. */
const FOR_TODAY = gated(/\b(?:here|presents?|comes?|came|returns?|today) (?:\w+ ){0,2}for\b/i);

interface Named {
  family: NoteFamily;
  start: number;
  end: number;
}

/** Procedures of the past that a note tells of, each kind once, given what was done today. */
export function readHistory(
  sentences: readonly Sentence[],
  done: readonly NoteFamily[] = [],
): NoteHistory[] {
  const found = new Map<NoteFamily, NoteHistory>();
  const began = beginningOf(sentences);
  for (const sentence of sentences) {
    if (!isOfThePast(sentence, sentence.start < began, done)) continue;
    const { text, glance } = sentence;
    const ahead = FOR_TODAY.exec(text, glance)?.index ?? text.length;
    for (const { family, start } of namedIn(sentence, done)) {
      if (found.has(family) || start > ahead) continue;
      const count = COUNT.exec(text.slice(Math.max(0, start - 60), start))?.[1]?.toLowerCase();
      found.set(family, {
        family,
        when: WHEN.exec(text, glance)?.[0] ?? null,
        count: count === undefined ? null : numberOf(count),
      });
    }
  }
  return [...found.values()];
}

/** A count in digits, or in a word. */
function numberOf(word: string): number {
  const place = NUMBER_WORDS.indexOf(word);
  return place < 0 ? Number(word) : place;
}

function isOfThePast(
  { occurrence, kind, text, glance, headed, old }: Sentence,
  isEarly: boolean,
  done: readonly NoteFamily[],
): boolean {
  if (occurrence === 'past')
    return (
      kind !== 'diagnosis' || old || (!headed && RELIEF.test(text, glance) && AMOUNT.test(text))
    );
  if (occurrence !== 'performed' || !GAVE.test(text, glance) || !RELIEF.test(text, glance))
    return false;
  return isEarly || done.length === 0;
}

function namedIn(sentence: Sentence, done: readonly NoteFamily[]): Named[] {
  const { text, glance } = sentence;
  const named: Named[] = namingsIn(sentence).map(({ value, start, end }) => ({
    family: refined(value, text.slice(start, end)),
    start,
    end,
  }));
  for (const [family, pattern] of SHORT_NAMES) {
    for (const match of pattern.all(text, glance)) {
      const span = spanOf(match);
      const words = text.slice(Math.max(0, span.start - 30), span.end);
      const known = named.some(({ start, end }) => start < span.end && span.start < end);
      if (!known) named.push({ family: refined(family, words), ...span });
    }
  }
  if (named.length > 0) return named;
  return unnamed(sentence, done);
}

function refined(family: NoteFamily, words: string): NoteFamily {
  return withApproach(
    family,
    readApproach(words).map(({ value }) => value),
  );
}

/** "Her knee is better after the cortisone injection in May" */
function ofJoint(text: string, glance?: Glance): Named[] {
  const shot = STEROID_SHOT.exec(text, glance);
  if (!shot || !JOINT.test(text, glance) || NEVER.test(text.slice(0, shot.index))) return [];
  return [{ family: 'joint-or-bursa-injection', ...spanOf(shot) }];
}

/** What is not called by its name is of the one kind that the note is about. */
function unnamed({ text, glance }: Sentence, done: readonly NoteFamily[]): Named[] {
  const [family] = done;
  if (!family) return ofJoint(text, glance);
  if (new Set(done.map(groupOf)).size > 1) return [];
  if (family === 'scs-implant') {
    const trial = ITS_TRIAL.exec(text, glance);
    return trial ? [{ family: 'scs-trial', ...spanOf(trial) }] : [];
  }
  const one = ONE_BEFORE.exec(text, glance);
  if (!one || NEVER.test(text.slice(0, one.index))) return [];
  return [{ family, ...spanOf(one) }];
}
