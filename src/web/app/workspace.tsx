import { useState } from 'preact/hooks';
import type { Checklist } from '../../server/smart-app/checklist.ts';
import type { TimelineAnswer } from '../../server/smart-app/timeline.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import { PatientBanner } from './patient-banner.tsx';
import { ProcedurePicker } from './procedure-picker.tsx';
import type { Session } from './session.ts';
import { Views } from './views.tsx';

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
        timeline={timeline}
        chosen={procedure?.reference}
        onChoose={(reference) => setSubject({ procedure: reference })}
      />
      {checklist.fault !== undefined && (
        <FaultNotice
          message={`${checklist.fault} ${isLinkRefused ? 'You can choose a procedure above instead.' : ''}`}
          onRetry={checklist.retry}
        />
      )}
      <Views {...{ session, checklist, timeline, setDay }} isAsked={subject !== undefined} />
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
