import { useState } from 'preact/hooks';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import { useLoaded } from '../../shared/use-loaded.ts';
import { type Settings, settingsFor, startSignIn } from './sign-in.ts';

const asked = new URLSearchParams(location.search);
const iss = asked.get('iss') ?? undefined;

/** Starts the sign-in at once where an EHR opened the page; else asks which EHR. */
export function Launch() {
  const { value: settings, fault, retry } = useLoaded(begin);
  if (fault !== undefined) {
    return (
      <div class="stack narrow">
        <h1>The checklist cannot start</h1>
        <FaultNotice message={fault} onRetry={retry} />
      </div>
    );
  }
  if (settings && iss === undefined) return <ChooseServer known={settings.iss} />;
  return (
    <div class="stack narrow">
      <h1>Starting</h1>
      <p role="status">Signing in at your EHR …</p>
    </div>
  );
}

async function begin(): Promise<Settings> {
  const settings = await settingsFor(iss).catch((fault: unknown) => {
    // Without a sample EHR the user names the server.
    if (iss === undefined) return NOBODY;
    throw fault;
  });
  if (iss !== undefined) await startSignIn(settings);
  return settings;
}

const NOBODY: Settings = { iss: '', clientId: '', scope: '' };

function ChooseServer({ known }: { known: string }) {
  const [server, setServer] = useState(known);
  const [fault, setFault] = useState<string>();
  const start = async () => {
    setFault(undefined);
    try {
      await startSignIn(await settingsFor(server.trim()));
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'The sign-in could not start.');
    }
  };
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h1>Open a patient’s checklist</h1>
      <p>Sign in at your EHR; it asks you for the patient.</p>
      <div class="stack tight">
        <label for="server">FHIR server of your EHR</label>
        <input
          id="server"
          type="url"
          required
          value={server}
          onInput={({ currentTarget }) => setServer(currentTarget.value)}
        />
      </div>
      <div>
        <button type="submit" class="button primary">
          Sign in
        </button>
      </div>
      {fault !== undefined && <FaultNotice message={fault} />}
    </form>
  );
}
