import { isWebAddress, Markdown } from '../../shared/markdown.tsx';
import { SeverityBadge } from '../../shared/severity-badge.tsx';
import type { HookCard, Suggestion } from '../hook-call.ts';
import { CardOverride } from './card-override.tsx';

interface CardViewProps {
  card: HookCard;
  service: string;
  onAccept: (suggestion: Suggestion) => void;
}

/** A card as an EHR shows it: indicator, summary, detail, links, suggestions, and a way to set it aside. */
export function CardView({ card, service, onAccept }: CardViewProps) {
  const { summary, detail, indicator, source, links = [], suggestions = [] } = card;
  return (
    <article class={`card tone-${indicator}`}>
      <div class="row">
        <SeverityBadge severity={indicator} />
        <span class="quiet">
          {source.url ? <Outward url={source.url} label={source.label} /> : source.label}
        </span>
      </div>
      <h3>{summary}</h3>
      {detail && <Markdown text={detail} />}
      {suggestions.length > 0 && <Suggestions {...{ suggestions, onAccept }} />}
      {links.length > 0 && (
        <ul class="row bare">
          {links.map(({ label, url }) => (
            <li key={url}>
              <Outward url={url} label={label} />
            </li>
          ))}
        </ul>
      )}
      <CardOverride card={card} service={service} />
    </article>
  );
}

const Suggestions = ({
  suggestions,
  onAccept,
}: Pick<CardViewProps, 'onAccept'> & { suggestions: readonly Suggestion[] }) => (
  <ul class="row bare">
    {suggestions.map((one) => (
      <li key={one.uuid ?? one.label}>
        <button type="button" class="button primary" onClick={() => onAccept(one)}>
          {one.label}
        </button>
      </li>
    ))}
  </ul>
);

/** A link out of the page; whatever is no web address stays words. */
const Outward = ({ url, label }: { url: string; label: string }) =>
  isWebAddress(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      {label}
    </a>
  ) : (
    <span>{label}</span>
  );
