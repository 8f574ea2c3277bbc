import type { Evidence } from '../../../chart/fact.ts';
import type { BasisFact } from '../../../claim/supported-line.ts';
import type { Citation } from '../../../rules/cite.ts';
import { CitationList } from '../citation-list.tsx';
import { EvidenceList } from '../evidence-list.tsx';
import { wordsOf } from '../words.ts';

interface LineBasisProps {
  facts: readonly BasisFact[];
  rules: readonly Citation[];
  isOpen: boolean;
}

/** What a supported line rests on: facts of the chart with their words, and rules of coding. */
export const LineBasis = ({ facts, rules, isOpen }: LineBasisProps) => (
  <div class="stack tight">
    {facts.length > 0 && (
      <details class="sources" open={isOpen}>
        <summary>{counted(facts.length, 'fact')} of the chart</summary>
        <ul class="plain-list">
          {facts.map(({ fact, says, evidence }) => (
            <li key={`${fact} ${says}`} class="stack tight">
              <p>
                {wordsOf(fact)}: <strong>{says}</strong>
              </p>
              <EvidenceList evidence={distinct(evidence)} />
            </li>
          ))}
        </ul>
      </details>
    )}
    <LineRules rules={rules} />
  </div>
);

/** The rules of coding behind a line or a gap. */
export const LineRules = ({ rules }: Pick<LineBasisProps, 'rules'>) =>
  rules.length === 0 ? null : (
    <details class="sources">
      <summary>{counted(rules.length, 'rule')} of coding</summary>
      <CitationList cites={rules} />
    </details>
  );

const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : `${noun}s`}`;

/** A place says nothing new where words from the same place stand as well. */
const distinct = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(
    (one) =>
      one.quote || !evidence.some(({ reference, quote }) => quote && reference === one.reference),
  );
