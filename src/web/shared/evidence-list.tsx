import type { Evidence } from '../../chart/fact.ts';

/** Where in the chart a finding rests, with the words where they were read from text. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul class="plain-list" aria-label="Evidence">
      {evidence.map((one) => (
        <li key={JSON.stringify(one)}>
          <EvidenceQuote {...one} />
        </li>
      ))}
    </ul>
  );
}

/** One place of the chart: its words, reference and day. */
export const EvidenceQuote = ({ reference, date, quote }: Evidence) => (
  <figure class="quote">
    {quote && <blockquote>{quote}</blockquote>}
    <figcaption>
      <code>{reference}</code>
      {date && `, ${date}`}
    </figcaption>
  </figure>
);
