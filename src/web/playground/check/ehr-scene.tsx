import { FaultNotice } from '../../shared/fault-notice.tsx';
import { explanationOf, type HookAnswer, type HookCard, type Suggestion } from '../hook-call.ts';
import { CardView } from './card-view.tsx';
import { itemsOf, MOMENTS } from './situation.ts';
import type { Conversation } from './use-conversation.ts';

type Sample = Conversation['sample'];

interface EhrSceneProps {
  state: Conversation;
  onAccept: (suggestion: Suggestion) => void;
  onRetry: () => void;
}

/** What the user of an EHR sees: whom and what it is about, and the cards. */
export function EhrScene({ state, onAccept, onRetry }: EhrSceneProps) {
  const { sample, answer, fault, isBusy, said } = state;
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
        <Situation state={state} />
        {isBusy && !answer && <p class="quiet">Foramen reads the chart …</p>}
        {fault && <FaultNotice message={fault} onRetry={onRetry} />}
        {answer && !fault && (
          <Cards cards={answer.cards.map(openedBy(sample))} {...{ sample, onAccept }} />
        )}
        {answer?.cards.length === 0 && !fault && <Silence answer={answer} />}
        <p class="hidden" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}

const Situation = ({ state: { sample, sent } }: Pick<EhrSceneProps, 'state'>) => (
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
);

/** The sample EHR launches the app for its patient, with the drafts of the request. */
const openedBy =
  ({ patient, name }: Sample) =>
  ({ links, ...card }: HookCard): HookCard => ({
    ...card,
    ...(links && {
      links: links.map((link) => {
        if (link.type !== 'smart') return link;
        const { appContext = '' } = link;
        const asked = new URLSearchParams({ patient: patient.id, request: name, appContext });
        return { ...link, url: `${location.origin}/demo/launch?${asked}` };
      }),
    }),
  });

interface CardsProps extends Pick<EhrSceneProps, 'onAccept'> {
  cards: readonly HookCard[];
  sample: Sample;
}

const Cards = ({ cards, sample: { service }, onAccept }: CardsProps) => (
  <>
    <p class="quiet">Foramen answers:</p>
    {cards.map((card) => (
      <CardView key={card.uuid ?? card.summary} {...{ card, service, onAccept }} />
    ))}
  </>
);

/** Nothing to say, or nothing that was not silenced. */
function Silence({ answer }: { answer: HookAnswer }) {
  const rules = explanationOf(answer)?.rules ?? [];
  const silenced = rules.filter((one) => one.verdict !== 'skipped' && one.snoozedUntil);
  if (silenced.length > 0) {
    return (
      <p class="card silent tone-unread">
        No card: what there is to say was set aside for a while. The rules below tell until when.
      </p>
    );
  }
  return (
    <p class="card silent tone-met">
      No card. Silence is the good outcome; the rules below say why.
    </p>
  );
}

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);
