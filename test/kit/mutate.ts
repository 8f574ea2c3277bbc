import fc from 'fast-check';

/** One change of a JSON value: somewhere inside, something else stands or nothing. */
export interface Mutation {
  /** Which of all places, as a fraction of their number. */
  place: number;
  change: Change;
}

type Change =
  | { is: 'replace'; by: unknown }
  | { is: 'remove' }
  | { is: 'double' }
  | { is: 'rename'; to: string };

const nested = (depth: number): unknown => (depth === 0 ? 'deep' : [nested(depth - 1)]);

/** Values that code forgets to think of. */
const oddities: unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  1e308,
  0.1,
  '0',
  'NaN',
  [],
  {},
  [[]],
  [null],
  { resourceType: 'Bundle' },
  { resourceType: 'Nothing', id: 'x' },
  '2026-02-30',
  '2026',
  '0000-00-00',
  '+275760-09-13T00:00:00Z',
  '2026-11-21T25:61:00',
  '__proto__',
  'constructor',
  'toString',
  'Patient/../../etc',
  '#',
  '#contained',
  'Procedure/',
  'http://[',
  '\u0000',
  '\ud800',
  '‮left',
  'x'.repeat(5_000),
  'L4-L5 '.repeat(1_000),
  '(((((((((((((((((((((((',
  '99999999999999999999',
  '64483',
  nested(100),
];

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...oddities).map((by): Change => ({ is: 'replace', by })),
  },
  { weight: 2, arbitrary: fc.jsonValue().map((by): Change => ({ is: 'replace', by })) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary' }).map((by): Change => ({ is: 'replace', by })),
  },
  { weight: 2, arbitrary: fc.constant<Change>({ is: 'remove' }) },
  { weight: 1, arbitrary: fc.constant<Change>({ is: 'double' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('id', 'code', 'entry', 'x')
      .map((to): Change => ({ is: 'rename', to })),
  },
);

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  // Without the bias towards small numbers, which would change the first key again and again.
  place: fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000),
  change,
});

/** A copy of a JSON value with one change. */
export function mutated(value: unknown, { place, change: what }: Mutation): unknown {
  const copy: unknown = structuredClone(value);
  const places = [...placesIn(copy)];
  const chosen = places[Math.floor(place * places.length)];
  if (chosen) apply(chosen.holder, chosen.key, what);
  return copy;
}

type Holder = Record<string, unknown>;

function* placesIn(value: unknown): Generator<{ holder: Holder; key: string }> {
  if (!isHolder(value)) return;
  for (const key of Object.keys(value)) {
    yield { holder: value, key };
    yield* placesIn(value[key]);
  }
}

function apply(holder: Holder, key: string, what: Change): void {
  if (what.is === 'replace') holder[key] = what.by;
  if (what.is === 'remove') delete holder[key];
  if (what.is === 'double') holder[key] = [holder[key], holder[key]];
  if (what.is === 'rename') {
    holder[what.to] = holder[key];
    delete holder[key];
  }
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
