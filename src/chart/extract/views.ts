import { keyOf } from '../../fhir/coding.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { imageCount, imagesOf } from './guidance.ts';
import { linksOfLines, type ProcedureLine } from './line.ts';
import type { Telling } from './tellings.ts';

/**
 * How many fluoroscopic views are documented: told of, or kept as images. Who keeps one of two views
 * has still told of two, so that the greatest number counts.
 */
export function viewsFact(
  source: ChartSource,
  lines: readonly ProcedureLine[],
  tellings: readonly Telling[],
  failures: readonly string[],
): Fact<number> {
  const all = [...tellings.flatMap(told), ...imaged(source, lines)];
  return weigh(
    all.toSorted((a, b) => b.value - a.value),
    failures,
    { same: () => true },
  );
}

const told = ({ statements: { fluoroscopicViews }, say }: Telling): Statement<number>[] =>
  fluoroscopicViews ? [say(fluoroscopicViews.value, fluoroscopicViews.quote)] : [];

function imaged(source: ChartSource, lines: readonly ProcedureLine[]): Statement<number>[] {
  const studies = imagesOf(source, lines).map(
    (study): Statement<number> => ({
      value: imageCount(study),
      origin: 'imaging',
      evidence: { reference: keyOf(study) },
      ...(!study.procedureReference && { loose: true }),
    }),
  );
  const files = source.linkedTo('Media', linksOfLines(lines).own);
  const [file] = files;
  const media: Statement<number>[] = file
    ? [{ value: files.length, origin: 'imaging', evidence: { reference: keyOf(file) } }]
    : [];
  return [...studies, ...media].filter(({ value }) => value > 0);
}
