import type { Facts } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import type { LineShare } from './lines.ts';
import { billedOn } from './lines-of-day.ts';
import { placesOf, type Remedy } from './remedy.ts';

/**
 * Another code in the place of the one that does not fit, on its lines and, where no line stands
 * for the procedure, in its own record. Undefined unless one code alone is wrong and another is sure.
 */
export function codeChange<Code extends { code: string }>(
  wrong: readonly Code[],
  fitting: (code: Code) => string | undefined,
  { own }: Pick<LineShare, 'own'>,
): Remedy | undefined {
  const [code, ...more] = wrong;
  const to = code && fitting(code);
  if (!to || more.some((one) => one.code !== code.code)) return undefined;
  const lines = own.filter((line) => line.code === code.code);
  return {
    kind: 'code',
    from: code.code,
    to,
    lines: placesOf(lines),
    ofRecord: lines.length === 0,
  };
}

/** Another code in the procedure's own record and on the lines of its day that bear the old one. */
export const recordCodeChange = (
  from: string,
  to: string | undefined,
  { lines, dateOfService }: Pick<Facts, 'lines' | 'dateOfService'>,
): Remedy | undefined =>
  to === undefined
    ? undefined
    : {
        kind: 'code',
        from,
        to,
        lines: placesOf(
          billedOn(lines, documentedValue(dateOfService)).filter(({ code }) => code === from),
        ),
        ofRecord: true,
      };
