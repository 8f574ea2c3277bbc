import { useState } from 'preact/hooks';
import type { Checklist } from '../../server/smart-app/checklist.ts';
import type { TimelineAnswer } from '../../server/smart-app/timeline.ts';
import { type Tab, Tabs } from '../shared/tabs.tsx';
import type { Loaded } from '../shared/use-loaded.ts';
import { ChecklistView } from './checklist/checklist-view.tsx';
import { EntryForms } from './entry/entry-forms.tsx';
import { PackageView } from './package/package-view.tsx';
import type { Session } from './session.ts';
import { TimelineView } from './timeline/timeline-view.tsx';

interface ViewsProps {
  session: Session;
  /** Whether a procedure was named. */
  isAsked: boolean;
  checklist: Loaded<Checklist | undefined>;
  timeline: Loaded<TimelineAnswer>;
  setDay: (day: string) => void;
}

/** The views of one patient, as tabs; a card's link says which comes first. */
export function Views(props: ViewsProps) {
  const { session, checklist, timeline, setDay } = props;
  const [chosen, setChosen] = useState<string>();
  const tabs: Tab[] = [
    { id: 'checklist', title: 'Checklist', content: <ChecklistTab {...props} /> },
    {
      id: 'timeline',
      title: 'Sessions',
      content: <TimelineView timeline={timeline} onDay={setDay} />,
    },
    ...packaged(checklist.value).map((order) => ({
      id: 'package',
      title: 'Authorization package',
      content: <PackageView key={order} session={session} procedure={order} />,
    })),
  ];
  const asked = chosen ?? checklist.value?.view ?? 'checklist';
  const selected = tabs.some(({ id }) => id === asked) ? asked : 'checklist';
  return <Tabs label="Views" tabs={tabs} selected={selected} onSelect={setChosen} />;
}

function ChecklistTab({ session, isAsked, checklist: { value, fault, retry } }: ViewsProps) {
  if (!value) {
    if (isAsked && fault === undefined) return <p role="status">Judging the procedure …</p>;
    return <p class="quiet">{isAsked ? 'No checklist.' : 'Choose a procedure.'}</p>;
  }
  return (
    <div class="stack">
      <ChecklistView checklist={value} />
      <EntryForms
        key={value.procedure.reference}
        session={session}
        checklist={value}
        onWritten={retry}
      />
    </div>
  );
}

const PACKAGED: ReadonlySet<string> = new Set(['facet-ablation', 'stimulator']);

/** The order, where it has an authorization package. */
function packaged(checklist: Checklist | undefined): string[] {
  const { reference = '', family = '' } = checklist?.procedure ?? {};
  return reference.startsWith('ServiceRequest/') && PACKAGED.has(family) ? [reference] : [];
}
