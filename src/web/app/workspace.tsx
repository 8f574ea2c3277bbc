import { useState } from 'preact/hooks';
import type { Checklist } from '../../server/smart-app/checklist.ts';
import type { TimelineAnswer } from '../../server/smart-app/timeline.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { Tabs } from '../shared/tabs.tsx';
import { type Loaded, useLoaded } from '../shared/use-loaded.ts';
import { ChecklistView } from './checklist/checklist-view.tsx';
import { EntryForms } from './entry/entry-forms.tsx';
import { PackageView } from './package/package-view.tsx';
import { PatientBanner } from './patient-banner.tsx';
import { ProcedurePicker } from './procedure-picker.tsx';
import type { Session } from './session.ts';
import { TimelineView } from './timeline/timeline-view.tsx';

/** What the checklist is about: what a link said, or what the user chose. */
type Subject = { appContext: string } | { procedure: string } | undefined;

/** One patient's procedures: checklist, timeline and authorization package. */
export function Workspace({ session }: { session: Session }) {
  const { appContext } = session;
  const [subject, setSubject] = useState<Subject>(appContext ? { appContext } : undefined);
  const [day, setDay] = useState<string>();
  const timeline = useLoaded<TimelineAnswer>(() => session.ask('timeline', { on: day }), day ?? '');
  const checklist = useLoaded<Checklist | undefined>(
    async () => (subject ? session.ask('checklist', subject) : undefined),
    JSON.stringify(subject ?? null),
  );
  const procedure = checklist.value?.procedure;
  const isLinkRefused = subject !== undefined && 'appContext' in subject;
  return (
    <div class="stack workspace">
      <PatientBanner session={session} />
      <h1>{procedure ? capital(procedure.label) : 'Pain procedures'}</h1>
      <ProcedurePicker
        timeline={timeline.value}
        chosen={procedure?.reference}
        onChoose={(reference) => setSubject({ procedure: reference })}
      />
      {checklist.fault !== undefined && (
        <FaultNotice
          message={`${checklist.fault} ${isLinkRefused ? 'You can choose a procedure above instead.' : ''}`}
          onRetry={checklist.retry}
        />
      )}
      <Views {...{ session, checklist, timeline, setDay }} />
    </div>
  );
}

interface ViewsProps {
  session: Session;
  checklist: Loaded<Checklist | undefined>;
  timeline: Loaded<TimelineAnswer>;
  setDay: (day: string) => void;
}

const PACKAGED: ReadonlySet<string> = new Set(['facet-ablation', 'stimulator']);

function Views({ session, checklist, timeline, setDay }: ViewsProps) {
  const { value, retry } = checklist;
  const [chosen, setChosen] = useState<string>();
  const order =
    value?.procedure.reference.startsWith('ServiceRequest/') && PACKAGED.has(value.procedure.family)
      ? value.procedure.reference
      : undefined;
  const asked = chosen ?? value?.view ?? 'checklist';
  const tabs = [
    {
      id: 'checklist',
      title: 'Checklist',
      content: value ? (
        <div class="stack">
          <ChecklistView checklist={value} />
          <EntryForms
            key={value.procedure.reference}
            session={session}
            checklist={value}
            onWritten={retry}
          />
        </div>
      ) : (
        <p class="quiet">
          {checklist.fault === undefined ? 'Choose a procedure.' : 'No checklist.'}
        </p>
      ),
    },
    {
      id: 'timeline',
      title: 'Sessions',
      content: <TimelineView timeline={timeline} onDay={setDay} />,
    },
    ...(order
      ? [
          {
            id: 'package',
            title: 'Authorization package',
            content: <PackageView key={order} session={session} procedure={order} />,
          },
        ]
      : []),
  ];
  const selected = tabs.some(({ id }) => id === asked) ? asked : 'checklist';
  return <Tabs label="Views" tabs={tabs} selected={selected} onSelect={setChosen} />;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
