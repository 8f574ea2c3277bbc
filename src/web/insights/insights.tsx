import './insights.css';
import { useState } from 'preact/hooks';
import type { LoginWays } from '../../server/insights/login-ways.ts';
import { ask } from '../shared/ask.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { Page } from '../shared/page.tsx';
import { faultWords, useLoaded } from '../shared/use-loaded.ts';
import { LoginPanel } from './login-panel.tsx';
import { finishLogin } from './openid-login.ts';
import { Report } from './report.tsx';
import { session } from './session.ts';

/** How one can log in, and what came of a login that was just made. */
async function arrive(): Promise<{ ways: LoginWays; fault?: string }> {
  const ways = await ask<LoginWays>('/insights/login');
  try {
    const token = await finishLogin();
    if (token !== undefined) session.keep(token);
    return { ways };
  } catch (error) {
    return { ways, fault: faultWords(error) };
  }
}

/** Insights: what was shown and what became of it, for those who administer it. */
export function Insights() {
  const { value, fault, retry } = useLoaded(arrive);
  return (
    <Page place={value?.ways.isOpen ? 'Insights with synthetic patients' : 'Insights'}>
      <div class="stack">
        <div class="stack tight">
          <h1>Insights</h1>
          <p class="quiet">
            What Foramen showed, what became of it, what payers denied, and what could not be read.
            Counts alone: no patients, no charts.
          </p>
        </div>
        {fault && <FaultNotice message={fault} onRetry={retry} />}
        {!value && !fault && <p class="quiet">Loading …</p>}
        {value && <Entrance ways={value.ways} {...(value.fault && { fault: value.fault })} />}
      </div>
    </Page>
  );
}

function Entrance({ ways, fault }: { ways: LoginWays; fault?: string }) {
  const [token, setToken] = useState(session.token());
  const [said, setSaid] = useState(fault);
  if (ways.isOpen) return <Report />;
  if (token === undefined) {
    const enter = (given: string) => {
      session.keep(given);
      setToken(given);
    };
    return <LoginPanel ways={ways} onToken={enter} {...(said && { fault: said })} />;
  }
  const leave = (because?: string) => {
    session.end();
    setSaid(because);
    setToken(undefined);
  };
  return <Report token={token} onLeave={leave} />;
}
