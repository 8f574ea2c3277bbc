import { type Glance, gated } from './glance.ts';

/** Whether a text speaks of another trade, in which the same words mean something else. */
export const isOfAnotherTrade = (text: string, glance?: Glance): boolean =>
  ELSEWHERE.test(text, glance) || (TUMOR.test(text, glance) && ABLATED.test(text, glance));

/** Tumors hurt, and their pain is blocked; where one is burned, or cut out, that is not for pain. */
const TUMOR = gated(/\b(?:hepatocellular|carcinoma|metasta\w+|tumou?r)/i);
const ABLATED = gated(
  /\b(?:radio-?frequency|RFA?|ablat\w+|cryo\w+|excis\w+|resect\w+|biops\w+|embolization)\b/i,
);

/** The same words in other trades: hearts, tumors, teeth, deliveries, bladders and brows. */
const ELSEWHERE = gated(
  /\b(?:slow pathway|pulmonary vein|atrial|flutter|AV nod\w+|electrophysiolog\w+|turbinates?|palate|tonsil\w*|fibroids?|supraventricular|accessory pathway|saphenous vein|varicose|endometri\w+|barrett\w*|detrusor|bladder|(?:cysto|endo|gastro|colono|broncho|laryngo|laparo|duodeno|hystero|sigmoido|uretero)scop\w+|pylor\w+|sphincter|gastroparesis|EGD|ERCP|anal fissure|esophag\w+|intralesional|peyronie\w*|keloids?|alopecia|hyperhidrosis|vocal cords?|laryngoplasty|blepharo\w+|strabismus|warts?|glabell\w+|wrinkles?|cosmetic|crow'?s feet|fillers?|juvederm|restylane|on-?q\b|pain pump catheter|pain ?buster|labor|cesarean|c-section|retrobulbar|peribulbar|intravitreal|digital (?:nerve )?block|vag(?:us|al) nerve|sacral (?:nerve|neuro)[- ]?(?:stimulat\w*|modulat\w*)|interstim|deep brain|gastric stimul\w+|pacemaker|defibrillator|dental|OMFS|periodon\w+|endodon\w+|autops\w+|hair (?:clinic|loss|restoration|transplant\w*)|scalp PRP|xiaflex|dupuytren\w*|necrops\w+|tooth|teeth|molars?|inferior alveolar|immunotherapy|vaccin\w+|insulin|hematoma block|by (?:the )?an(?:a?)esthe\w+|of an(?:a?)esthesia|an(?:a?)esthesia (?:team|service|provider|department|placed|performed)|an(?:a?)esthesiologist (?:had|has|placed|performed)|preoperatively|prior to induction|for (?:post-?(?!lamin|herpetic|traumatic)\w+|surgical|intra-?operative) (?:pain|analgesia|an(?:a?)esthesia)|for pain control after surgery|supplemented (?:by|with)|spinal an(?:a?)esthe\w+|epidural an(?:a?)esthe\w+)\b/i,
);
