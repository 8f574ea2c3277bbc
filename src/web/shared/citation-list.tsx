import { GRADES } from '../../../cards/wording.ts';
import type { Citation } from '../../rules/cite.ts';

/** The sources of a finding, each with its grade. */
export function CitationList({ cites }: { cites: readonly Citation[] }) {
  return (
    <ul class="plain-list" aria-label="Sources">
      {cites.map((one) => (
        <li key={JSON.stringify(one)}>
          <Cite {...one} />
        </li>
      ))}
    </ul>
  );
}

/** One source: title, section, the words relied on, and how far it can be trusted. */
export const Cite = ({ title, url, section, quote, grade }: Citation) => (
  <figure class="quote cite">
    {quote && <blockquote>{quote}</blockquote>}
    <figcaption>
      <cite>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </cite>
      {section && `, ${section}`} ({GRADES[grade]})
    </figcaption>
  </figure>
);
