import type { Evidence } from '../../../chart/fact.ts';
import { EvidenceList } from '../../shared/evidence-list.tsx';
import { valueWords, wordsOf } from '../../shared/words.ts';
import type { ExplainedFact } from '../hook-call.ts';

/** The most places that are shown of one fact at first. */
const SHOWN = 3;

type Named = readonly [name: string, fact: ExplainedFact];

/** Facts by name: what is documented with the places it was read at, then what is not. */
export function FactsView({ facts }: { facts: readonly Named[] }) {
  const undocumented = facts.filter(([, { state }]) => state === 'undocumented');
  const unreadable = Map.groupBy(facts, ([, fact]) =>
    fact.state === 'unreadable' ? fact.reason : undefined,
  );
  return (
    <dl class="facts">
      {facts.map(
        ([name, fact]) =>
          fact.state === 'documented' && <DocumentedFact key={name} {...{ name, fact }} />,
      )}
      {undocumented.length > 0 && (
        <div>
          <dt>Not documented in the chart</dt>
          <dd class="quiet">{namesOf(undocumented)}</dd>
        </div>
      )}
      {[...unreadable].map(
        ([reason, group]) =>
          reason !== undefined && (
            <div key={reason}>
              <dt>Not read: {reason}</dt>
              <dd class="quiet">{namesOf(group)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const namesOf = (facts: readonly Named[]): string =>
  facts.map(([name]) => wordsOf(name)).join(', ');

interface DocumentedFactProps {
  name: string;
  fact: Extract<ExplainedFact, { state: 'documented' }>;
}

function DocumentedFact({ name, fact }: DocumentedFactProps) {
  const words = valueWords(fact.value);
  return (
    <div>
      <dt>{wordsOf(name)}</dt>
      <dd class="stack tight">
        <p>{words.length > 300 ? `${words.slice(0, 300)} …` : words}</p>
        {fact.contradictions.length > 0 && (
          <p class="quiet">Other sources say otherwise: {valueWords(fact.contradictions)}</p>
        )}
        <Places evidence={fact.evidence} />
      </dd>
    </div>
  );
}

function Places({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length <= SHOWN) return <EvidenceList evidence={evidence} />;
  return (
    <>
      <EvidenceList evidence={evidence.slice(0, SHOWN)} />
      <details>
        <summary>{evidence.length - SHOWN} more places</summary>
        <EvidenceList evidence={evidence.slice(SHOWN)} />
      </details>
    </>
  );
}

/** Whether something in an explanation is a fact in one of its three states. */
export const isFact = (value: unknown): value is ExplainedFact =>
  typeof value === 'object' && value !== null && 'state' in value;
