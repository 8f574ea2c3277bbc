import './app.css';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { Page, show } from '../shared/page.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import { openSession } from './session.ts';
import { Workspace } from './workspace.tsx';

/** Signs in, then shows the patient's procedures; or says why not. */
function SmartApp() {
  const { value: session, fault } = useLoaded(openSession);
  if (session) return <Workspace session={session} />;
  if (fault === undefined) return <p role="status">Opening the chart …</p>;
  return (
    <div class="stack narrow">
      <h1>The chart is not open</h1>
      <FaultNotice message={fault} />
      <p>
        <a href="/app/launch">Sign in anew</a>
      </p>
    </div>
  );
}

show(
  <Page place="Checklist">
    <SmartApp />
  </Page>,
);
