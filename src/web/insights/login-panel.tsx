import { useState } from 'preact/hooks';
import type { LoginProvider, LoginWays } from '../../server/insights/login-ways.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { faultWords } from '../shared/use-loaded.ts';
import { beginLogin } from './openid-login.ts';

interface LoginPanelProps {
  ways: LoginWays;
  onToken: (token: string) => void;
  /** Why the last login ended or failed. */
  fault?: string;
}

/** The ways to log in: the tenants' providers, and the administrator token. */
export function LoginPanel({ ways: { providers, takesToken }, onToken, fault }: LoginPanelProps) {
  const [problem, setProblem] = useState(fault);
  const begin = (provider: LoginProvider) => {
    beginLogin(provider).catch((error: unknown) => setProblem(faultWords(error)));
  };
  return (
    <section class="panel stack login" aria-labelledby="login">
      <h2 id="login">Log in</h2>
      {problem && <FaultNotice message={problem} />}
      {providers.map((provider) => (
        <button
          key={`${provider.issuer} ${provider.clientId}`}
          type="button"
          class="button primary"
          onClick={() => begin(provider)}
        >
          Log in at {hostOf(provider.authorizationUrl)}
        </button>
      ))}
      {takesToken && <TokenForm onToken={onToken} />}
      <p class="quiet">The login is kept in this tab and is gone when you close it.</p>
    </section>
  );
}

function TokenForm({ onToken }: Pick<LoginPanelProps, 'onToken'>) {
  const [token, setToken] = useState('');
  return (
    <form
      class="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim() !== '') onToken(token.trim());
      }}
    >
      <label for="token">Administrator token</label>
      <input
        id="token"
        type="password"
        autocomplete="off"
        required
        value={token}
        onInput={({ currentTarget }) => setToken(currentTarget.value)}
      />
      <div>
        <button type="submit" class="button">
          Open Insights
        </button>
      </div>
    </form>
  );
}

const hostOf = (address: string): string => new URL(address).host;
