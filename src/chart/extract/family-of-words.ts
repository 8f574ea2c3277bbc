import { readFamily } from '../../note/families.ts';
import type { NoteFamily, NoteProcedure } from '../../note/note-reading.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';

/** The families of narrative in the families payers count in; null where payers have none. */
const FAMILIES: Readonly<Record<NoteFamily, ProcedureFamily | null>> = {
  'esi-interlaminar': 'epidural',
  'esi-transforaminal': 'epidural',
  'esi-caudal': 'epidural',
  'esi-unspecified': 'epidural',
  'facet-joint-injection': 'facet-injection',
  'medial-branch-block': 'facet-injection',
  'facet-unspecified': 'facet-injection',
  'radiofrequency-ablation': 'facet-ablation',
  'sacroiliac-radiofrequency-ablation': 'sacroiliac-ablation',
  'sympathetic-radiofrequency-ablation': 'peripheral-nerve-ablation',
  'trigger-point-injection': 'trigger-point',
  'peripheral-nerve-block': 'peripheral-nerve-block',
  'sympathetic-block': 'sympathetic-block',
  'sacroiliac-joint-injection': 'sacroiliac-injection',
  'joint-or-bursa-injection': 'joint-injection',
  'tendon-or-ligament-injection': 'joint-injection',
  'scs-trial': 'stimulator',
  'scs-implant': 'stimulator',
  'intrathecal-pump': 'pump',
  'epidural-adhesiolysis': 'epidural-adhesiolysis',
  'epidural-blood-patch': null,
  discography: null,
  'other-injection': null,
  other: null,
};

/** The payers' family of a procedure that a note tells of. */
export const familyOfNote = (family: NoteFamily): ProcedureFamily | undefined =>
  FAMILIES[family] ?? undefined;

/** The same of one procedure told: another one that made lesions of named nerves ablated them. */
export function familyOfTold({
  family,
  rfTemperatureC,
  statements,
}: Pick<NoteProcedure, 'family' | 'rfTemperatureC' | 'statements'>): ProcedureFamily | undefined {
  if (family !== 'other') return familyOfNote(family);
  const isAblated = rfTemperatureC !== null || statements.ablationMode !== null;
  return isAblated && statements.nerves.length > 0 ? 'peripheral-nerve-ablation' : undefined;
}

/** The family that a few words name, such as an order's text without a code. */
export function familyOfWords(words: string): ProcedureFamily | undefined {
  const [named] = readFamily(words);
  return named && familyOfNote(named.value);
}
