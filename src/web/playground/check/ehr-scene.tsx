import { FaultNotice } from '../../shared/fault-notice.tsx';
import type { Suggestion } from '../hook-call.ts';
import { CardView } from './card-view.tsx';
import { itemsOf, MOMENTS } from './situation.ts';
import type { Conversation } from './use-conversation.ts';

interface EhrSceneProps {
  state: Conversation;
  onAccept: (suggestion: Suggestion) => void;
  onRetry: () => void;
}

/** What the user of an EHR sees: whom and what it is about, and the cards. */
export function EhrScene({ state, onAccept, onRetry }: EhrSceneProps) {
  const { sample, sent, answer, fault, isBusy, said } = state;
  return (
    <section class="panel scene" aria-label="In the EHR" aria-busy={isBusy}>
      <header class="scene-head">
        <p class="row">
          <strong>{sample.patient.name}</strong>
          <span class="badge">Synthetic</span>
        </p>
        <p class="quiet">{sample.patient.story}</p>
      </header>
      <div class="stack">
        <div class="stack tight">
          <h2>
            {MOMENTS[sample.service] ?? sample.service}: {lowered(sample.title)}
          </h2>
          {sent && (
            <ul class="bare items">
              {itemsOf(sent).map(({ type, words }) => (
                <li key={`${type} ${words}`}>
                  <code>{type}</code> {words}
                </li>
              ))}
            </ul>
          )}
        </div>
        {isBusy && !answer && <p class="quiet">Foramen reads the chart …</p>}
        {fault && <FaultNotice message={fault} onRetry={onRetry} />}
        {answer && !fault && (
          <div class="stack cards">
            <p class="quiet answered">Foramen answers:</p>
            {answer.cards.map((card) => (
              <CardView
                key={card.uuid ?? card.summary}
                card={card}
                service={sample.service}
                onAccept={onAccept}
              />
            ))}
            {answer.cards.length === 0 && (
              <p class="card silent tone-met">
                No card. Silence is the good outcome; the rules below say why.
              </p>
            )}
          </div>
        )}
        <p class="hidden" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
