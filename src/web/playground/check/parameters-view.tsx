import type { PolicyDetails, PolicyNumber } from '../../../server/playground-catalogue.ts';
import { ask } from '../../shared/ask.ts';
import { Cite } from '../../shared/citation-list.tsx';
import { useLoaded } from '../../shared/use-loaded.ts';
import { valueWords } from '../../shared/words.ts';

const asked = new Map<string, Promise<PolicyDetails>>();

/** Policies do not change while the page is open: each is asked for once. */
function detailsOf(policy: string): Promise<PolicyDetails> {
  const known = asked.get(policy) ?? ask<PolicyDetails>(`/playground/policies/${policy}`);
  asked.set(policy, known);
  known.catch(() => asked.delete(policy));
  return known;
}

/** The policy's numbers that a rule reads, each with its source and grade. */
export function ParametersView({ policy, names }: { policy: string; names: readonly string[] }) {
  const { value, fault } = useLoaded(() => detailsOf(policy), policy);
  if (fault) return <p class="quiet">{fault}</p>;
  if (!value) return <p class="quiet">Loading …</p>;
  return (
    <dl class="facts">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd class="stack tight">
            <NumberView number={value.parameters[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NumberView({ number }: { number: PolicyNumber | undefined }) {
  if (!number || number.value === null) {
    return <p class="quiet">The policy names no value.</p>;
  }
  const words = valueWords(number.value);
  return (
    <>
      <p>{words.length > 300 ? `${words.slice(0, 300)} …` : words}</p>
      {number.note && <p class="quiet">{number.note}</p>}
      <Cite {...number.cite} />
    </>
  );
}
