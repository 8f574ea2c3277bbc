import headings from './vocabulary/headings.json' with { type: 'json' };

/** What a part of a note tells: what was done, why, what comes next. */
export type SectionKind =
  | 'title'
  | 'field'
  | 'body'
  | 'complications'
  | 'consent'
  | 'history'
  | 'diagnosis'
  | 'plan'
  | 'aside';

const namesOf = (kind: SectionKind): readonly string[] =>
  headings.find((one) => one.kind === kind)?.names.map(({ pattern }) => pattern) ?? [];

/** Headings as they are written, each a pattern; of two that fit, the longer one counts. */
export const HEADING_NAMES: Readonly<Record<SectionKind, readonly string[]>> = {
  title: namesOf('title'),
  field: namesOf('field'),
  body: namesOf('body'),
  complications: namesOf('complications'),
  consent: namesOf('consent'),
  history: namesOf('history'),
  diagnosis: namesOf('diagnosis'),
  plan: namesOf('plan'),
  aside: namesOf('aside'),
};
