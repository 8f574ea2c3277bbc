import type { NoteFamily } from './note-reading.ts';

type Group = 'epidural' | 'facet' | 'sacroiliac' | NoteFamily;

const GROUPS: Readonly<Partial<Record<NoteFamily, Group>>> = {
  'esi-interlaminar': 'epidural',
  'esi-transforaminal': 'epidural',
  'esi-caudal': 'epidural',
  'esi-unspecified': 'epidural',
  'facet-joint-injection': 'facet',
  'medial-branch-block': 'facet',
  'facet-unspecified': 'facet',
  'radiofrequency-ablation': 'facet',
  'sacroiliac-joint-injection': 'sacroiliac',
  'sacroiliac-radiofrequency-ablation': 'sacroiliac',
};

/** Families whose names may stand for one procedure in one note. */
export const groupOf = (family: NoteFamily): Group => GROUPS[family] ?? family;
