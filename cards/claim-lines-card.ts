import type { Finding } from '../src/check/finding.ts';
import type { ComparedLine } from '../src/claim/compared-line.ts';
import type { ClaimReview } from '../src/claim/review-claims.ts';
import { whyOf } from '../src/claim/why-of.ts';
import { type CardContext, isWorthShowing, TOPIC } from './finding-card.ts';
import type { ShownCard } from './index.ts';
import { claimCorrection, lineWords, type OtherLine } from './suggestions/claim-correction.ts';
import { asSummary, escaped, section } from './wording.ts';

const HEADINGS: Readonly<Record<OtherLine['is'], string>> = {
  missing: 'Documented, not planned',
  extra: 'Planned, not supported',
  differs: 'Documented otherwise',
};

/**
 * For each bill one quiet card of the lines that differ from the documentation, the missing beside
 * those too many, unless a rule says so already; the coder decides. Its update settles them all.
 */
export const claimLinesCards = (
  reviews: readonly ClaimReview[],
  findings: readonly Finding[],
  context: Pick<CardContext, 'desk' | 'newId'>,
): ShownCard[] =>
  reviews.flatMap(({ compared }) => {
    const others = compared.filter(isOther);
    const unsaid = others.filter((line) => !isSaid(line, findings.filter(isWorthShowing)));
    const claimed = compared.flatMap((line) => ('planned' in line ? line.planned : []));
    const suggestions = context.desk ? claimCorrection(others, claimed, context.desk) : [];
    return unsaid.length > 0 ? [card(unsaid, suggestions, context)] : [];
  });

const isOther = (line: ComparedLine): line is OtherLine =>
  line.is === 'missing' || line.is === 'extra' || line.is === 'differs';

const codeOf = (line: OtherLine): string =>
  line.is === 'missing' ? line.supported.code : line.planned.code;

/** A line in the summary, with its modifiers: one drug may stand on two lines. */
const nameOf = (line: OtherLine): string => {
  const { code, modifiers } = line.is === 'missing' ? line.supported : line.planned;
  return [code, ...modifiers].join('-');
};

/** Rules name the codes they speak of. */
const isSaid = (line: OtherLine, findings: readonly Finding[]): boolean =>
  findings.some(({ message }) => message.includes(codeOf(line)));

function card(
  lines: readonly OtherLine[],
  suggestions: ReturnType<typeof claimCorrection>,
  { newId }: Pick<CardContext, 'newId'>,
): ShownCard {
  const kinds = [...Map.groupBy(lines, ({ is }) => is)];
  const words = kinds.map(
    ([is, own]) => `${HEADINGS[is].toLowerCase()}: ${own.map(nameOf).join(', ')}`,
  );
  return {
    findings: [],
    card: {
      uuid: newId(),
      summary: asSummary(`Claim lines differ from the documentation - ${words.join('; ')}`),
      indicator: 'info',
      detail: kinds.flatMap(([is, own]) => section(HEADINGS[is], own.map(asLine))).join('\n'),
      source: { label: 'Foramen', topic: TOPIC },
      ...(suggestions.length > 0 && {
        suggestions: suggestions.map((one) => ({ ...one, uuid: newId() })),
        selectionBehavior: 'any',
      }),
      extension: { 'org.foramen.findings': [] },
    },
  };
}

const asLine = (line: OtherLine): string =>
  escaped(`${lineWords(line.is === 'missing' ? line.supported : line.planned)}: ${whyOf(line)}`);
