/** How each of some values is computed: from a context, and from other values of the same object. */
export type Recipes<Context, Values> = {
  readonly [Name in keyof Values]-?: (context: Context, made: Values) => Values[Name];
};

const STATE = Symbol('what the values are computed from, and those known so far');

interface Lazy<Context, Values> {
  readonly [STATE]: { context: Context; made: Values; known: unknown[] };
}

/**
 * Objects whose values are each computed when they are first asked for, and then kept. A chart may
 * hold thousands of sessions, and a rule asks few of them for few facts. Spreading such an object
 * copies none of its values: `over` puts others in front of it, `asPlain` computes them all.
 */
export function lazily<Context, Values extends object>(
  recipes: Recipes<Context, Values>,
): (context: Context) => Values {
  const shape = {};
  const every: [string, (context: Context, made: Values) => unknown][] = Object.entries(recipes);
  every.forEach(([name, recipe], place) => {
    Object.defineProperty(shape, name, {
      enumerable: true,
      get(this: Lazy<Context, Values>) {
        const { context, made, known } = this[STATE];
        known[place] ??= recipe(context, made);
        return known[place];
      },
    });
  });
  return (context) => {
    const made = Object.create(shape);
    return Object.assign(made, { [STATE]: { context, made, known: [] } });
  };
}

/** Some values in front of those of another object, none of which is computed for it. */
export const over = <Under extends object, Top extends object>(
  under: Under,
  top: Top,
): Omit<Under, keyof Top> & Top => Object.setPrototypeOf(top, under);

/** All values of an object, computed. */
export function asPlain<Values extends object>(values: Values): Values {
  const plain = Object.create(null);
  for (const name in values) plain[name] = values[name];
  return plain;
}
