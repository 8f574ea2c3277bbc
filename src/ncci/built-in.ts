import { z } from 'zod';
import table from './built-in.json' with { type: 'json' };
import type { NcciEdits, PairEdit, UnitsEdit } from './edits.ts';

const Code = z.string().regex(/^[0-9A-Z]\d{3}[0-9A-Z]$/);

const Source = z.strictObject({
  title: z.string().min(1),
  url: z.url().exactOptional(),
  quote: z.string().min(1).exactOptional(),
  grade: z.enum(['primary', 'secondary', 'third-party', 'seed', 'memory', 'design']),
});

const Pairs = z.strictObject({
  column1: z.array(Code).min(1),
  column2: z.array(Code).min(1),
  /** Null where the source states the pair and not its indicator. */
  modifierIndicator: z.union([z.literal(0), z.literal(1), z.null()]),
  /** The source does not say which of the two is paid. */
  columnsUnstated: z.literal(true).exactOptional(),
  /** First day, where the source names one. */
  from: z.iso.date().exactOptional(),
  rationale: z.string().min(1),
  source: Source,
});

const Units = z.strictObject({
  codes: z.array(Code).min(1),
  units: z.int().min(0),
  /** Null where the source names none; `per` is then what its words allow at the least. */
  adjudication: z.union([z.literal(1), z.literal(2), z.literal(3), z.null()]),
  per: z.enum(['line', 'day']).exactOptional(),
  source: Source,
});

const { pairs, units } = z
  .strictObject({ pairs: z.array(Pairs), units: z.array(Units) })
  .parse(table);

const unstated = ['adjudication'] as const;

interface DatedPair extends PairEdit {
  from: Temporal.PlainDate | undefined;
}

const key = (a: string, b: string): string => [a, b].map(plain).sort().join('+');
const plain = (code: string): string => code.trim().toUpperCase();

const byPair: ReadonlyMap<string, DatedPair> = new Map(
  pairs.flatMap(({ column1, column2, ...stated }) =>
    column1.flatMap((one) =>
      column2.map((two) => [key(one, two), pairEdit(one, two, stated)] as const),
    ),
  ),
);

const byCode: ReadonlyMap<string, UnitsEdit> = new Map(
  units.flatMap(({ codes, adjudication, per, units: most, source }) =>
    codes.map((code): [string, UnitsEdit] => [
      code,
      adjudication
        ? { code, units: most, adjudication, source }
        : { code, units: most, adjudication: per === 'day' ? 3 : 1, unstated, source },
    ]),
  ),
);

/**
 * The edits that the rulebook and the source guides state, for installations without the CMS files.
 * Only a few, each with its source; what the sources leave open is said to be open.
 */
export const builtInEdits: NcciEdits = {
  release: 'built-in',
  isBuiltIn: true,
  pairOn(a, b, day) {
    const found = byPair.get(key(a, b));
    if (!found) return undefined;
    const { from, ...edit } = found;
    return from && Temporal.PlainDate.compare(day, from) < 0 ? undefined : edit;
  },
  unitsOn: (code) => byCode.get(plain(code)),
};

/** Every built-in edit, for tests and the catalogue. */
export const allBuiltInEdits = (): { pairs: PairEdit[]; units: UnitsEdit[] } => ({
  pairs: [...byPair.values()].map(({ from: _, ...edit }) => edit),
  units: [...byCode.values()],
});

function pairEdit(
  column1: string,
  column2: string,
  {
    modifierIndicator,
    columnsUnstated,
    from,
    ...stated
  }: Omit<z.infer<typeof Pairs>, 'column1' | 'column2'>,
): DatedPair {
  const open = [
    ...(modifierIndicator === null ? ['modifierIndicator' as const] : []),
    ...(columnsUnstated ? ['columns' as const] : []),
  ];
  return {
    column1,
    column2,
    modifierIndicator: modifierIndicator ?? 0,
    ...stated,
    ...(open.length > 0 && { unstated: open }),
    from: from === undefined ? undefined : Temporal.PlainDate.from(from),
  };
}
