import type { Checklist } from '../../../server/smart-app/checklist.ts';
import type { Session } from '../session.ts';
import { PainScoreForm, ReliefForm } from './measured-forms.tsx';
import { LevelForm, SideForm } from './site-forms.tsx';

interface EntryFormsProps {
  session: Session;
  checklist: Checklist;
  /** Asks for the checklist again. */
  onWritten: () => void;
}

/** Forms for values that the chart can take: what it lacks, and a further score or relief. */
export function EntryForms({ session, checklist, onWritten }: EntryFormsProps) {
  const { procedure, lacking } = checklist;
  const { reference, encounter, isOpen, status } = procedure;
  const about = { patient: session.patient, procedure: reference, encounter };
  const measured = { session, about, onWritten };
  const site = { session, reference, isOpen, onWritten };
  return (
    <section class="stack tight no-print" aria-label="Enter values">
      <h2>Enter values</h2>
      <p class="quiet">They go into the chart of your EHR under your name, as you enter them.</p>
      <div class="forms">
        <PainScoreForm {...measured} />
        {status === 'performed' && <ReliefForm {...measured} />}
        {lacking.includes('side') && <SideForm {...site} />}
        {lacking.includes('levels') && <LevelForm {...site} />}
      </div>
    </section>
  );
}
