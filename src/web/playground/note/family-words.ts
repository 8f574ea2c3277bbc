import type { NoteFamily } from '../../../note/note-reading.ts';

/** What each kind of procedure in a note is called; in our own words. */
export const FAMILY_WORDS: Readonly<Record<NoteFamily, string>> = {
  'esi-interlaminar': 'interlaminar epidural injection',
  'esi-transforaminal': 'transforaminal epidural injection',
  'esi-caudal': 'caudal epidural injection',
  'esi-unspecified': 'epidural injection, approach not stated',
  'facet-joint-injection': 'facet joint injection',
  'medial-branch-block': 'medial branch block',
  'facet-unspecified': 'facet injection, target not stated',
  'radiofrequency-ablation': 'radiofrequency ablation',
  'sacroiliac-radiofrequency-ablation': 'radiofrequency ablation of the sacroiliac joint',
  'sympathetic-radiofrequency-ablation': 'radiofrequency ablation of sympathetic nerves',
  'trigger-point-injection': 'trigger point injection',
  'peripheral-nerve-block': 'peripheral nerve block',
  'sympathetic-block': 'sympathetic block',
  'sacroiliac-joint-injection': 'sacroiliac joint injection',
  'joint-or-bursa-injection': 'joint or bursa injection',
  'tendon-or-ligament-injection': 'tendon or ligament injection',
  'scs-trial': 'spinal cord stimulator trial',
  'scs-implant': 'spinal cord stimulator implant',
  'intrathecal-pump': 'intrathecal pump',
  'epidural-blood-patch': 'epidural blood patch',
  discography: 'discography',
  'epidural-adhesiolysis': 'epidural adhesiolysis',
  'other-injection': 'other injection',
  other: 'other procedure',
};
