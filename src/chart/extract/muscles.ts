import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { combine } from '../combine.ts';
import { type Fact, type Statement, undocumented } from '../fact.ts';
import type { TreatedMuscle } from '../performance.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import { muscleSite } from './muscle-sites.ts';
import type { Telling } from './tellings.ts';

/** Families in which muscles are what is injected. */
const INTO_MUSCLES: ReadonlySet<ProcedureFamily> = new Set(['trigger-point', 'dry-needling']);

/**
 * The muscles that were treated: every body site by itself, then as words and notes name them. Who
 * names more of them completes who names fewer; lists that differ are contradictions.
 */
export function musclesFact(
  {
    family,
    lines,
    isPast,
  }: { family: ProcedureFamily; lines: readonly ProcedureLine[]; isPast?: true },
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<TreatedMuscle[]> {
  if (!INTO_MUSCLES.has(family)) return undocumented;
  const told = joined(tellings.flatMap((telling) => toldIn(telling, isPast)));
  return combine([...siteStatements(lines), ...told], failures, {
    complete: together,
    agree: (known, more) =>
      (isWithin(known, more) || isWithin(more, known)) &&
      known.every((one) => hasSamePoints(one, sameIn(more, one))),
  });
}

/** Several lines of one session name a muscle each; several notes tell of the same ones. */
function joined(told: readonly Statement<TreatedMuscle[]>[]): Statement<TreatedMuscle[]>[] {
  const ofLines = told.filter(({ origin }) => origin !== 'note');
  const whole = [...Map.groupBy(ofLines, ({ origin }) => origin).values()].flatMap(
    ([first, ...more]) => {
      if (!first) return [];
      return {
        ...first,
        value: more.reduce((known, { value }) => together(known, value), first.value),
      };
    },
  );
  return [...whole, ...told.filter(({ origin }) => origin === 'note')];
}

/** Sites of which none is a muscle known here may be something else: they contradict nothing. */
function siteStatements(lines: readonly ProcedureLine[]): Statement<TreatedMuscle[]>[] {
  const sites = lines.flatMap((line) =>
    line.sites.flatMap((site) => muscleSite(site, statementOf(line, null).evidence)),
  );
  const [first] = lines;
  const value = distinct(sites.flatMap(({ muscles }) => muscles));
  if (!first || value.length === 0) return [];
  const isKnown = sites.some((site) => site.isKnown);
  return [{ ...statementOf(first, value), ...(!isKnown && { loose: true as const }) }];
}

function toldIn(
  { procedures, sayOfProcedure }: Telling,
  isPast: true | undefined,
): Statement<TreatedMuscle[]>[] {
  return procedures
    .filter(({ muscles }) => muscles.length > 0)
    .map((procedure) => {
      const said = sayOfProcedure<TreatedMuscle[]>([], procedure.evidence.muscles?.quote);
      const points = isPast ? new Map<string, number>() : pointsOf(procedure);
      const value = procedure.muscles.map((name) => {
        const count = points.get(name);
        return { name, ...(count !== undefined && { points: count }), evidence: said.evidence };
      });
      return { ...said, value };
    });
}

/** A number without a muscle is that of the only one. */
function pointsOf({
  muscles,
  statements: { triggerPointCount, triggerPointsByMuscle },
}: Telling['procedures'][number]): ReadonlyMap<string, number> {
  const [only] = muscles.length === 1 ? muscles : [];
  return new Map([
    ...(only && triggerPointCount ? [[only, triggerPointCount.value] as const] : []),
    ...triggerPointsByMuscle.map(({ value }) => [value.muscle, value.count] as const),
  ]);
}

const plain = ({ name }: TreatedMuscle): string => name.replace(/^(?:left|right) /, '');

/** The same muscle, where only one of the two names its side. */
const isSame = (a: TreatedMuscle, b: TreatedMuscle): boolean =>
  a.name === b.name || (plain(a) === plain(b) && (plain(a) === a.name || plain(b) === b.name));

const sameIn = (muscles: readonly TreatedMuscle[], one: TreatedMuscle): TreatedMuscle | undefined =>
  muscles.find((other) => isSame(other, one));

const isWithin = (few: readonly TreatedMuscle[], many: readonly TreatedMuscle[]): boolean =>
  few.every((one) => sameIn(many, one));

const hasSamePoints = (known: TreatedMuscle, more: TreatedMuscle | undefined): boolean =>
  known.points === undefined || more?.points === undefined || known.points === more.points;

const distinct = (muscles: readonly TreatedMuscle[]): TreatedMuscle[] => [
  ...new Map(muscles.map((one) => [one.name, one])).values(),
];

const together = (known: TreatedMuscle[], more: TreatedMuscle[]): TreatedMuscle[] => [
  ...known.map((one) => ({ ...sameIn(more, one), ...one })),
  ...more.filter((one) => !sameIn(known, one)),
];
