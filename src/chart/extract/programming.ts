import { readProgramming } from '../../note/statements/programming.ts';
import { combine, fieldsAgree, filled } from '../combine.ts';
import { type Fact, type Statement, undocumented } from '../fact.ts';
import type { Programming } from '../implant.ts';
import type { EverythingSaid } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

const WORDS = {
  hint: /\b(?:program|adjust|parameter|amplitude|pulse[- ]?width|settings)/i,
  read: readProgramming,
};

/** A note on programming alone names no operation: naming the device, it is about it. */
const NAMES_DEVICE = /\b(?:stimulat\w+|SCS|IPG|generator)\b/i;

/** What was changed when a stimulator was programmed, in the words of its own notes and lines. */
export function programmingFact(
  { family }: ProcedureSources,
  { told, unread }: EverythingSaid,
): Fact<Programming> {
  if (family !== 'stimulator') return undocumented;
  const statements: Statement<Programming>[] = told.flatMap((words) => {
    const isOwn = words.about !== 'visit' && NAMES_DEVICE.test(words.text);
    return statementsIn([words], WORDS, isOwn ? undefined : family);
  });
  return combine(statements, unread, {
    complete: filled,
    agree: fieldsAgree('parameters'),
  });
}
