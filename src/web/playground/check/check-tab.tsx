import { useState } from 'preact/hooks';
import type { ListedRequest } from '../../../demo/demo.ts';
import type { Catalogue } from '../../../server/playground-catalogue.ts';
import { Tabs } from '../../shared/tabs.tsx';
import { type Explanation, explanationOf, type HookCard } from '../hook-call.ts';
import { EhrScene } from './ehr-scene.tsx';
import { FactsView, isFact } from './facts-view.tsx';
import { RequestEditor } from './request-editor.tsx';
import { RuleList } from './rule-list.tsx';
import { SamplePicker } from './sample-picker.tsx';
import { useConversation } from './use-conversation.ts';

interface CheckTabProps {
  samples: readonly ListedRequest[];
  first: ListedRequest;
  catalogue: Catalogue;
}

/** Choose a patient and a moment, see the cards, and why every rule did or did not speak. */
export function CheckTab({ samples, first, catalogue }: CheckTabProps) {
  const [sample, setSample] = useState(first);
  const { state, edit, askAgain, accept, again } = useConversation(sample);
  const choose = (chosen: ListedRequest) => {
    setSample(chosen);
    history.replaceState(null, '', `#${chosen.name}`);
  };
  return (
    <div class="workbench">
      <SamplePicker samples={samples} chosen={sample} onChoose={choose} />
      <div class="stack">
        <EhrScene state={state} onAccept={accept} onRetry={state.sent ? askAgain : again} />
        <Behind {...{ state, edit, askAgain, catalogue }} />
      </div>
    </div>
  );
}

type BehindProps = Pick<ReturnType<typeof useConversation>, 'state' | 'edit' | 'askAgain'> &
  Pick<CheckTabProps, 'catalogue'>;

/** What lies behind the cards. */
function Behind({ state, edit, askAgain, catalogue }: BehindProps) {
  const [shown, setShown] = useState('rules');
  const explanation = state.answer && explanationOf(state.answer);
  const tabs = [
    {
      id: 'rules',
      title: 'Every rule',
      content: explanation && <RuleList explanation={explanation} catalogue={catalogue} />,
    },
    { id: 'facts', title: 'Facts read', content: explanation && <AllFacts {...explanation} /> },
    {
      id: 'request',
      title: 'Request',
      content: <RequestEditor state={state} onEdit={edit} onAsk={askAgain} />,
    },
    {
      id: 'answer',
      title: 'Answer',
      content: <AnswerText cards={state.answer?.cards ?? []} />,
    },
  ];
  return (
    <section class="panel" aria-label="Behind the cards">
      <Tabs label="Behind the cards" tabs={tabs} selected={shown} onSelect={setShown} />
    </section>
  );
}

const AnswerText = ({ cards }: { cards: readonly HookCard[] }) => (
  <label class="stack tight">
    Cards as the service sent them
    <textarea class="code" rows={24} readOnly value={JSON.stringify(cards, null, 2)} />
  </label>
);

function AllFacts({ facts, unread }: Explanation) {
  return (
    <div class="stack">
      {facts.procedures.map((procedure) => (
        <section key={procedure.reference} class="stack tight">
          <h3>{procedure.label}</h3>
          <FactsView
            facts={Object.entries(procedure).flatMap(([name, fact]) =>
              isFact(fact) ? [[name, fact] as const] : [],
            )}
          />
        </section>
      ))}
      {unread.length > 0 && (
        <section class="stack tight">
          <h3>Could not be read</h3>
          <ul>
            {unread.map(({ source, reason }) => (
              <li key={source}>
                {source}: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
