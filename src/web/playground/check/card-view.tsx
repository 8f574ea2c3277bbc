import { Markdown } from '../../shared/markdown.tsx';
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
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer">
              {source.label}
            </a>
          ) : (
            source.label
          )}
        </span>
      </div>
      <h3>{summary}</h3>
      {detail && <Markdown text={detail} />}
      {suggestions.length > 0 && (
        <ul class="row bare">
          {suggestions.map((one) => (
            <li key={one.uuid ?? one.label}>
              <button type="button" class="button primary" onClick={() => onAccept(one)}>
                {one.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && (
        <ul class="row bare">
          {links.map(({ label, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      <CardOverride card={card} service={service} />
    </article>
  );
}
