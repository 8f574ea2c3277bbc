import { useState } from 'preact/hooks';
import { send } from '../../shared/ask.ts';
import { faultWords } from '../../shared/use-loaded.ts';
import type { HookCard } from '../hook-call.ts';

type Reason = NonNullable<HookCard['overrideReasons']>[number];

/** Setting a card aside with a reason, which the service is told as an EHR would tell it. */
export function CardOverride({ card, service }: { card: HookCard; service: string }) {
  const { uuid, overrideReasons = [] } = card;
  const [said, setSaid] = useState('');
  const override = (reason: Reason) =>
    send(`/playground/cds-services/${service}/feedback`, feedback(uuid, reason)).then(
      () => setSaid(`Set aside: ${reason.display}. The service was told.`),
      (fault: unknown) => setSaid(faultWords(fault)),
    );
  if (overrideReasons.length === 0) return null;
  return (
    <div class="override">
      <details>
        <summary>Set aside with a reason</summary>
        <ul class="row bare">
          {overrideReasons.map((reason) => (
            <li key={reason.code}>
              <button type="button" class="button small" onClick={() => override(reason)}>
                {reason.display}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}

/** https://cds-hooks.hl7.org/2.0/#feedback */
const feedback = (card: string | undefined, { code, system }: Reason): string =>
  JSON.stringify({
    feedback: [
      {
        card,
        outcome: 'overridden',
        overrideReason: { reason: { code, system } },
        outcomeTimestamp: new Date().toISOString(),
      },
    ],
  });
