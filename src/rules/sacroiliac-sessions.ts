import type { Fact } from '../chart/fact.ts';
import { compare, type PainProcedure } from '../chart/pain-procedure.ts';
import type { Laterality } from '../terminology/site.ts';
import { intentMatch } from './counted-kinds.ts';
import { onlyFor } from './only-for.ts';
import { both, type Match, ofFamily, sidesOverlap, toMatch } from './session-count.ts';

/** Why a rule on sacroiliac joint injections does not apply. */
export const isSacroiliacInjection = onlyFor(
  'a sacroiliac joint injection',
  'sacroiliac-injection',
);

/** What tells sacroiliac sessions apart. */
export const SACROILIAC_DETAILS = 'side or intent';

/** Whether an earlier session was a therapeutic injection of a joint that is planned too. */
export const therapeuticAt =
  (laterality: Fact<Laterality>) =>
  (session: PainProcedure): Match =>
    both(
      ofFamily('sacroiliac-injection')(session),
      () => intentMatch(session, 'therapeutic'),
      () => toMatch(compare(session.laterality, laterality, sidesOverlap)),
    );
