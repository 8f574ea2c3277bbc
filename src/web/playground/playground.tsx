import './playground.css';
import { useState } from 'preact/hooks';
import type { ListedRequest } from '../../demo/demo.ts';
import type { Catalogue } from '../../server/playground-catalogue.ts';
import { ask } from '../shared/ask.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { Page } from '../shared/page.tsx';
import { Tabs } from '../shared/tabs.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import { CheckTab } from './check/check-tab.tsx';
import { NoteTab } from './note/note-tab.tsx';

/** What a newcomer sees first: easy to grasp, and with something open. */
const FIRST = 'rosa-alvarez-fifth-epidural';
const NOTE = 'note';

const load = () =>
  Promise.all([ask<ListedRequest[]>('/demo/requests'), ask<Catalogue>('/playground/catalogue')]);

/** The playground: sample patients in an EHR, and notes of one's own. */
export function Playground() {
  const { value, fault, retry } = useLoaded(load);
  const [samples, catalogue] = value ?? [];
  return (
    <Page place="Playground with synthetic patients">
      <div class="stack intro">
        <h1>Catch what gets a pain procedure denied, while it can still be fixed</h1>
        <p class="lede">
          Foramen reads the chart while a physician orders, performs or signs a pain procedure,
          judges it by {catalogue ? catalogue.rules.length : 'many'} cited payer and coding rules,
          and answers inside the EHR with a card. Pick a patient and see.
        </p>
      </div>
      {fault && <FaultNotice message={fault} onRetry={retry} />}
      {!value && !fault && <p class="quiet">Loading the sample patients …</p>}
      {samples && catalogue && <Content samples={samples} catalogue={catalogue} />}
    </Page>
  );
}

function Content({ samples, catalogue }: { samples: ListedRequest[]; catalogue: Catalogue }) {
  const asked = location.hash.slice(1);
  const [shown, setShown] = useState(asked === NOTE ? NOTE : 'check');
  const [hasSeenNote, setHasSeenNote] = useState(asked === NOTE);
  const first =
    samples.find(({ name }) => name === asked) ??
    samples.find(({ name }) => name === FIRST) ??
    samples[0];
  if (!first) return <p>There are no sample patients.</p>;
  const select = (id: string) => {
    setShown(id);
    if (id === NOTE) setHasSeenNote(true);
    history.replaceState(null, '', id === NOTE ? '#note' : '#');
  };
  const tabs = [
    {
      id: 'check',
      title: 'Patients in an EHR',
      content: <CheckTab samples={samples} first={first} catalogue={catalogue} />,
    },
    {
      id: NOTE,
      title: 'A procedure note',
      content: hasSeenNote && <NoteTab catalogue={catalogue} />,
    },
  ];
  return <Tabs label="What to try" tabs={tabs} selected={shown} onSelect={select} />;
}
