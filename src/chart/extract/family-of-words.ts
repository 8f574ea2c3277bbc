import { readFamily } from '../../note/families.ts';
import type { NoteFamily, NoteProcedure, NoteReading } from '../../note/note-reading.ts';
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

/** Procedures that notes name, and of which the note reader makes no family. */
const NAMED_IN_NOTES: Partial<Record<ProcedureFamily, RegExp>> = {
  'basivertebral-ablation': /\bbasivertebral\b/i,
  'sacroiliac-injection': /\blateral[- ]branch(?:es)?\b/i,
};

/** Whether a whole note is about a procedure that it names, where it tells of no other one. */
export const isNamedIn = (
  text: string,
  family: ProcedureFamily,
  { procedures }: Pick<NoteReading, 'procedures'>,
): boolean =>
  (NAMED_IN_NOTES[family]?.test(text) ?? false) &&
  procedures.every((one) => familyOfTold(one) === undefined);

/** The family that a few words name, such as an order's text without a code. */
export function familyOfWords(words: string): ProcedureFamily | undefined {
  const [named] = readFamily(words);
  return named && familyOfNote(named.value);
}
