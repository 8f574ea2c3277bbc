import type { Evidence } from '../../chart/fact.ts';

/** Where in the chart a finding rests: places in a row, and words where they were read from text. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const places = evidence.filter(({ quote }) => !quote);
  const quotes = evidence.filter(({ quote }) => quote);
  return (
    <ul class="evidence" aria-label="Evidence">
      {[...quotes, ...places].map((one) => (
        <li key={JSON.stringify(one)} class={one.quote ? 'worded' : ''}>
          <EvidenceQuote {...one} />
        </li>
      ))}
    </ul>
  );
}

/** One place of the chart: its words, reference and day. */
export function EvidenceQuote({ reference, date, quote }: Evidence) {
  const place = (
    <>
      <code>{reference}</code>
      {date && `, ${date}`}
    </>
  );
  if (!quote) return <span class="place">{place}</span>;
  return (
    <figure class="quote">
      <blockquote>{quote}</blockquote>
      <figcaption>{place}</figcaption>
    </figure>
  );
}
