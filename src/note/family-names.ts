import { type Gated, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import { patternOf } from './phrases.ts';
import families from './vocabulary/families.json' with { type: 'json' };
import joints from './vocabulary/joints.json' with { type: 'json' };
import nerves from './vocabulary/nerves.json' with { type: 'json' };

/** What phrases share, written `{NAME}` in them. */
const PARTS: Readonly<Record<string, string>> = {
  SHOT: String.raw`(?:injections?|blocks?|blockades?|infiltrations?|shots?|inj\b|arthrogra(?:m|phy))`,
  FILL: String.raw`(?:[\w-]{1,20}[ /]){0,4}?`,
  JOINT: String.raw`(?:${joints.join('|')})(?:s|es|e)?\b`,
  NERVE: `(?:${nerves.join('|')})`,
};

/** The name a data file gives a family, if it is one. */
const isFamily = (name: string): name is NoteFamily => FAMILIES.has(name);

const FAMILIES: ReadonlySet<string> = new Set<NoteFamily>([
  'esi-interlaminar',
  'esi-transforaminal',
  'esi-caudal',
  'esi-unspecified',
  'facet-joint-injection',
  'medial-branch-block',
  'facet-unspecified',
  'radiofrequency-ablation',
  'sacroiliac-radiofrequency-ablation',
  'sympathetic-radiofrequency-ablation',
  'trigger-point-injection',
  'peripheral-nerve-block',
  'sympathetic-block',
  'sacroiliac-joint-injection',
  'joint-or-bursa-injection',
  'tendon-or-ligament-injection',
  'scs-trial',
  'scs-implant',
  'intrathecal-pump',
  'epidural-blood-patch',
  'discography',
  'epidural-adhesiolysis',
  'other-injection',
  'other',
]);

const PATTERNS = families.map(({ phrases }) => patternOf(phrases, PARTS));

/** Shows at a glance whether any procedure may be named at all. */
export const ANY_FAMILY = gated(new RegExp(PATTERNS.join('|'), 'i'));

/**
 * Names of procedures, most telling first: of names that overlap the earlier row wins. Epidurals
 * are left unspecified here, because the approach may stand anywhere around the name.
 */
export const FAMILY_NAMES: readonly (readonly [NoteFamily, Gated])[] = families.map(
  ({ family }, place) => {
    if (!isFamily(family)) throw new Error(`vocabulary/families.json: no family "${family}"`);
    return [family, gated(new RegExp(PATTERNS[place] ?? '', 'gi'))];
  },
);
