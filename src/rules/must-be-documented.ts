import type { Documented, Readable } from '../chart/fact.ts';
import { met, undocumented, type Verdict } from './verdict.ts';

/** Words by which one value is told to be there; anything but text is not shown. */
const shown = ({ value }: Documented<unknown>): string =>
  typeof value === 'string' ? `Documented: "${value}".` : 'Documented.';

/** Met where the chart has it in any form and from any source, else these words ask for it. */
export const mustBeDocumented = (
  fact: Readable<unknown>,
  missing: string,
  message: string,
): Verdict =>
  fact.state === 'documented' ? met(shown(fact), fact.evidence) : undocumented(missing, message);
