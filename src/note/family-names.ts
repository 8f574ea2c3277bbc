import type { NoteFamily } from './note-reading.ts';
import joints from './vocabulary/joints.json' with { type: 'json' };
import nerves from './vocabulary/nerves.json' with { type: 'json' };

const SHOT = String.raw`(?:injections?|blocks?|infiltrations?|shots?|inj\b|arthrogra(?:m|phy))`;
const FILL = String.raw`(?:[\w-]{1,20}[ /]){0,4}?`;
const JOINT = `(?:${joints.join('|')})`;
const NERVE = `(?:${nerves.join('|')})`;

const any = (source: string): RegExp => new RegExp(source, 'gi');

/**
 * Names of procedures, most telling first: of names that overlap the earlier row wins. Epidurals
 * are left unspecified here, because the approach may stand anywhere around the name. The last
 * entry of a row is a cheap test that must pass before its pattern is tried.
 */
export const FAMILY_NAMES: readonly (readonly [NoteFamily, RegExp, hint: RegExp])[] = [
  [
    'scs-trial',
    any(
      String.raw`\b(?:spinal cord|dorsal column|SCS|DRG|neurostimulat\w+)[ -]${FILL}trial\b|\btrial (?:of )?${FILL}(?:spinal cord|dorsal column|SCS)\b|\bstimulator trial\b`,
    ),
    /trial/i,
  ],
  [
    'scs-implant',
    any(
      String.raw`\b(?:implant\w*|placement|insertion|replacement|revision)\b ${FILL}(?:spinal cord|dorsal column|SCS|neurostimulat\w+|pulse generator|IPG)|\b(?:spinal cord|dorsal column|SCS|neuro|permanent)[ -]?${FILL}(?:stimulat\w+ )?${FILL}(?:implant\w*|pulse generator)`,
    ),
    /implant|stimulat|generator|placement|insertion|replacement|revision/i,
  ],
  [
    'intrathecal-pump',
    any(
      String.raw`\b(?:intrathecal|baclofen|morphine|pain|drug) ${FILL}pump\b|\bpump (?:refill|reprogramming|interrogation|implant\w*|replacement)\b`,
    ),
    /pump/i,
  ],
  ['epidural-blood-patch', any(String.raw`\b(?:epidural )?blood patch(?:es)?\b`), /patch/i],
  ['discography', any(String.raw`\bdis[ck]ogra(?:ms?|phy)\b`), /dis[ck]o/i],
  [
    'epidural-adhesiolysis',
    any(
      String.raw`\badhesiolysis\b|\blysis of (?:epidural )?adhesions\b|\b(?:epidural|percutaneous) neuro(?:lysis|plasty)\b|\bRacz procedure\b`,
    ),
    /adhes|neuroly|neuroplas|racz/i,
  ],
  [
    'radiofrequency-ablation',
    any(
      String.raw`\b(?:radio-?frequency|RF|thermal|RFA|pulsed|cooled) ?(?:${FILL}(?:ablations?|neurotom(?:y|ies)|rhizotom(?:y|ies)|lesion(?:s|ing)?|denervations?|neurolysis|thermocoagulation))\b|\bRF(?:A|N|TC)s?\b|\brhizotom(?:y|ies)\b|\bneurotom(?:y|ies)\b|\bfacet ${FILL}denervations?\b|\bradio-?frequency\b`,
    ),
    /radio|rf|rhizo|neurotom|denerv|thermal|pulsed|cooled/i,
  ],
  [
    'sympathetic-block',
    any(
      String.raw`\b(?:stellate ganglion|sympathetic|celiac(?: plexus)?|splanchnic|hypogastric|ganglion impar)\b ${FILL}(?:${SHOT}|neurolysis)|\b(?:LSB|SGB)s?\b`,
    ),
    /stellate|sympath|celiac|splanch|hypogas|impar|lsb|sgb/i,
  ],
  [
    'sacroiliac-joint-injection',
    any(
      String.raw`\b(?:sacro-?iliac|SI|S\.I\.)[ -](?:joints? )?${FILL}${SHOT}|\bSIJ ?${FILL}${SHOT}|\b${SHOT} (?:of|into|to) ${FILL}(?:sacro-?iliac|SI joint|SIJ)\w*(?: joints?)?`,
    ),
    /sacro|si[ -]|s\.i\.|sij/i,
  ],
  [
    'trigger-point-injection',
    any(
      String.raw`\btrigger[- ]?points? ${FILL}${SHOT}|\bTPIs?\b|\b${SHOT} (?:of|into) ${FILL}trigger[- ]?points?`,
    ),
    /trigger|tpi/i,
  ],
  [
    'medial-branch-block',
    any(
      String.raw`\bmedial[- ]branch(?:es)?(?: nerves?)? ?${FILL}${SHOT}|\bMBN?Bs?\b|\b${SHOT} (?:of|at) ${FILL}medial[- ]branch(?:es)?|\bfacet ${FILL}nerve ${SHOT}`,
    ),
    /medial|mbn?b|facet/i,
  ],
  [
    'facet-unspecified',
    any(
      String.raw`\b(?:facet|zygapophy\w+|z-joint|paravertebral facet)s?[ -](?:joints?[ -])?${FILL}${SHOT}|\b${SHOT} (?:of|into|at) ${FILL}facet(?: joint)?s?`,
    ),
    /facet|zygapo|z-joint/i,
  ],
  [
    'esi-transforaminal',
    any(
      String.raw`\b(?:selective )?(?:spinal )?nerve root ${FILL}${SHOT}|\bS?NRBs?\b|\b${SHOT} of ${FILL}nerve roots?`,
    ),
    /root|nrb/i,
  ],
  [
    'esi-unspecified',
    any(
      String.raw`\bepidurals?\b ${FILL}(?:steroid|corticosteroid|injections?|blocks?|infiltrations?|inj\b)(?: ${SHOT})?|\b(?:TF|IL|[CLT]|LS|CT|TFC|ILC)?ESIs?\b|\b(?:steroid )?${SHOT} (?:of|into) the ${FILL}epidural space\b|\b(?:interlaminar|intralaminar|translaminar|transforaminal|caudal|cervical|thoracic|lumbar) epidurals?\b(?! (?:space|catheter|fat|spread|abscess|hematoma|needle|flow|anesth|vein|contrast|stim|lead|tip))`,
    ),
    /epidur|esi/i,
  ],
  [
    'peripheral-nerve-block',
    any(
      String.raw`\b${NERVE}(?: nerves?| ganglion)? ${FILL}${SHOT}|\bICNBs?\b|\bneurolysis of ${FILL}${NERVE}\b|\b(?:GONB|LONB|LFCN|TAP|brachial plexus|interscalene) ?${SHOT}|\b(?:GON|LON)B?\b|\b${SHOT} of ${FILL}${NERVE} nerves?`,
    ),
    /nerve|block|inj|infiltr|gon|lon|icnb|lfcn|tap/i,
  ],
  [
    'tendon-or-ligament-injection',
    any(
      String.raw`\b(?:tendon|ligament|plantar fascia|trigger finger|epicondyl\w+|tendon sheath|bicipital groove)s? ?${FILL}${SHOT}|\b${SHOT},? (?:of|into)? ?${FILL}(?:tendon|ligament|plantar fascia|(?:flexor|tendon) sheath)\w*|(?<=\b${SHOT} of [^.;]{0,40}\band )(?:the )?(?:left |right )?(?:lateral|medial) epicondyle`,
    ),
    /tendon|ligament|fascia|trigger finger|epicond|groove|sheath/i,
  ],
  [
    'joint-or-bursa-injection',
    any(
      String.raw`\b${JOINT} ?(?:joints? |bursa )?${FILL}(?:${SHOT}|aspiration)|\bjoint ${SHOT}|\b(?:injections?|aspiration) (?:of|into) ${FILL}${JOINT}\b|\barthrocentesis\b|\b(?:${JOINT} ${FILL})?viscosupplementation\b|\binject(?:ed|ion)? (?:on|into|in) (?:the|her|his|their) (?:left |right )?${JOINT}\b`,
    ),
    /inj|block|shot|infiltr|aspirat|arthr|visco/i,
  ],
  [
    'other-injection',
    any(
      String.raw`\b(?:botox|botulinum toxin|carpal tunnel|piriformis|PRP|prolotherapy|ketamine|scar|neuroma|intramuscular) ${FILL}${SHOT}|\bchemodenervation\b`,
    ),
    /botox|botulinum|carpal|pirif|prp|prolo|ketamine|scar|neuroma|intramusc|chemoden/i,
  ],
  [
    'other',
    any(
      String.raw`\b(?:vertebroplasty|kyphoplasty|vertebral augmentation|basivertebral nerve ablation|intradiscal \w+|interspinous spacer \w+|MILD procedure)\b`,
    ),
    /plasty|augmentation|basivert|intradisc|spacer|mild/i,
  ],
];
