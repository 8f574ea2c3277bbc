import { useState } from 'preact/hooks';
import type { Checklist } from '../../server/smart-app/checklist.ts';
import type { TimelineAnswer } from '../../server/smart-app/timeline.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { type Tab, Tabs } from '../shared/tabs.tsx';
import type { Loaded } from '../shared/use-loaded.ts';
import { ChecklistView } from './checklist/checklist-view.tsx';
import { ClaimLinesView } from './claim/claim-lines-view.tsx';
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
  const [chosen, setChosen] = useState<string>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const { value } = props.checklist;
  const asked = chosen ?? value?.view ?? 'checklist';
  const tabs = tabsFor(props, value);
  const selected = tabs.some(({ id }) => id === asked) ? asked : 'checklist';
  const select = (id: string) => {
    setSeen(seen.union(new Set([selected, id])));
    setChosen(id);
  };
  // What nobody looked at is not asked for, nor written down as opened.
  const shown = tabs.map((tab) =>
    tab.id === selected || seen.has(tab.id) ? tab : { ...tab, content: null },
  );
  return <Tabs label="Views" tabs={shown} selected={selected} onSelect={select} />;
}

/** A session has claim lines, some orders have an authorization package. */
function tabsFor(props: ViewsProps, checklist: Checklist | undefined): Tab[] {
  const { session, timeline, setDay } = props;
  const { reference: procedure = '', family = '' } = checklist?.procedure ?? {};
  const about = { session, procedure };
  const isPackaged = procedure.startsWith('ServiceRequest/') && PACKAGED.has(family);
  return [
    { id: 'checklist', title: 'Checklist', content: <ChecklistTab {...props} /> },
    {
      id: 'timeline',
      title: 'Sessions',
      content: <TimelineView timeline={timeline} onDay={setDay} />,
    },
    ...tabIf(procedure.startsWith('Procedure/'), {
      id: 'claim-lines',
      title: 'Claim lines',
      content: <ClaimLinesView key={procedure} {...about} />,
    }),
    ...tabIf(isPackaged, {
      id: 'package',
      title: 'Authorization package',
      content: <PackageView key={procedure} {...about} />,
    }),
  ];
}

const tabIf = (isThere: boolean, tab: Tab): Tab[] => (isThere ? [tab] : []);

const PACKAGED: ReadonlySet<string> = new Set(['facet-ablation', 'stimulator']);

function ChecklistTab({ session, isAsked, timeline, checklist }: ViewsProps) {
  const { value, fault, retry } = checklist;
  if (!value) {
    if (isAsked && fault === undefined) return <p role="status">Judging the procedure …</p>;
    // Without the list of procedures there is none to choose.
    if (!isAsked && timeline.fault !== undefined) {
      return <FaultNotice message={timeline.fault} onRetry={timeline.retry} />;
    }
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
