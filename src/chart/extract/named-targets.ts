import type { CodeableConcept } from 'fhir/r4';
import { codingsOf, textOf } from '../../fhir/coding.ts';
import type { Stated } from '../../note/note-statements.ts';
import { readSentences } from '../../note/sentences.ts';
import { readJoints, readNerves } from '../../note/statements/targets.ts';
import { nerveTarget } from '../../terminology/nerve-targets.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { lateralityOfCode } from '../../terminology/site.ts';
import { combine } from '../combine.ts';
import { type Fact, type Statement, undocumented } from '../fact.ts';
import type { NamedTarget } from '../implant.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import type { Telling } from './tellings.ts';

/** How one kind of target is told of. */
interface Kind {
  families: ReadonlySet<ProcedureFamily>;
  /** The names in the words of a site. */
  inSite: (words: string) => string[];
  inTelling: (procedure: Telling['procedures'][number]) => readonly Stated<string>[];
}

const NERVES: Kind = {
  families: new Set<ProcedureFamily>([
    'peripheral-nerve-block',
    'peripheral-nerve-ablation',
    'sympathetic-block',
    'neurolytic-injection',
    'unlisted',
  ]),
  inSite(words) {
    const known = readNerves(readSentences(words)).map(({ value }) => value);
    if (known.length > 0) return known;
    const target = nerveTarget(words)?.name;
    if (target) return [target];
    return /\b(?:nerves?|plexus|ganglion|ganglia)\b/i.test(words) ? [plain(words)] : [];
  },
  inTelling: ({ statements }) => statements.nerves,
};

/** The nerves of the sacroiliac joint; a site that names the joint itself names none of them. */
const SACRAL_NERVES: Kind = {
  families: new Set<ProcedureFamily>(['sacroiliac-injection']),
  inSite: (words) => readNerves(readSentences(words)).map(({ value }) => value),
  inTelling: ({ statements }) => statements.nerves,
};

const JOINTS: Kind = {
  families: new Set<ProcedureFamily>(['joint-injection']),
  inSite(words) {
    const known = readJoints(readSentences(words)).map(({ value }) => value);
    if (known.length > 0) return known;
    return /\b(?:joint|bursa|bursae)\b/i.test(words) ? [plain(words)] : [];
  },
  inTelling: ({ statements }) => statements.joints,
};

/** The nerves, plexuses and ganglia aimed at: every body site by itself, then as words name them. */
export const nervesFact = (...given: Given): Fact<NamedTarget[]> =>
  targetsFact(SACRAL_NERVES.families.has(given[0].family) ? SACRAL_NERVES : NERVES, ...given);

/** The joints and bursae injected, in the same way. */
export const jointsFact = (...given: Given): Fact<NamedTarget[]> => targetsFact(JOINTS, ...given);

type Given = [
  procedure: { family: ProcedureFamily; lines: readonly ProcedureLine[] },
  tellings: readonly Telling[],
  failures: readonly string[],
];

/** Who names more of them completes who names fewer; lists that share none are contradictions. */
function targetsFact(kind: Kind, ...[{ family, lines }, tellings, failures]: Given) {
  if (!kind.families.has(family)) return undocumented;
  const statements = [
    ...lines.flatMap((line) => sited(line, kind)),
    ...tellings.flatMap((telling) => told(telling, kind)),
  ];
  return combine(statements, failures, {
    complete: (known, more) => distinct([...known, ...more]),
    agree: (known, more) => known.some((one) => more.some(({ name }) => isSame(name, one.name))),
  });
}

function sited(line: ProcedureLine, { inSite }: Kind): Statement<NamedTarget[]>[] {
  const value = distinct(
    line.sites.flatMap((site) => {
      const words = wordsOfSite(site);
      const { evidence } = statementOf(line, null, words);
      return inSite(words).map((name) => ({ name, evidence }));
    }),
  );
  const [first] = value;
  return first ? [{ ...statementOf(line, value), evidence: first.evidence }] : [];
}

/** The words of a person, else the names of its codes but for those of a side. */
function wordsOfSite(site: CodeableConcept): string {
  const displays = codingsOf(site)
    .filter(({ code }) => !lateralityOfCode(code))
    .map(({ display }) => display ?? '');
  return textOf(site) || displays.join('\n');
}

const told = ({ procedures, sayOfProcedure }: Telling, kind: Kind): Statement<NamedTarget[]>[] =>
  procedures.flatMap((procedure) => {
    const stated = kind.inTelling(procedure);
    const value = stated.map((one) => {
      const { evidence } = sayOfProcedure(null, one.quote);
      return { name: one.value, evidence };
    });
    return value.length > 0 ? [sayOfProcedure(distinct(value), stated[0]?.quote)] : [];
  });

const distinct = (targets: readonly NamedTarget[]): NamedTarget[] =>
  [...new Map(targets.toReversed().map((one) => [one.name, one])).values()].toReversed();

/** "Occipital" and "greater occipital" may be one nerve. */
const isSame = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** A name without its side, and without what a code system adds in brackets. */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\b(?:left|right|bilateral|both|structure of|entire)\b|\(.*?\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
