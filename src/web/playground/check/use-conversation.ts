import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedRequest } from '../../../demo/demo.ts';
import { ask, send } from '../../shared/ask.ts';
import { faultWords } from '../../shared/use-loaded.ts';
import { explained, type HookAnswer, type HookCall, type Suggestion } from '../hook-call.ts';
import { applySuggestion } from './apply-suggestion.ts';

/** One sample request, as it was changed, and the last answer to it. */
export interface Conversation {
  sample: ListedRequest;
  /** The request as it stands in the editor. */
  text: string;
  /** The request that was answered. */
  sent?: HookCall | undefined;
  answer?: HookAnswer | undefined;
  fault?: string | undefined;
  isBusy: boolean;
  /** What happened last, for those who do not see it. */
  said: string;
}

/** What one patient's order was answered with is not shown under the name of the next. */
const NOTHING_YET = { text: '', sent: undefined, answer: undefined, fault: undefined };

/** Asks the services about sample requests, and about what a reader makes of them. */
export function useConversation(sample: ListedRequest) {
  const [state, setState] = useState<Conversation>({ sample, text: '', isBusy: true, said: '' });
  const turn = useRef(0);

  /** Runs one exchange; a later one makes its outcome worthless. */
  const exchange = async (
    begin: Partial<Conversation>,
    run: () => Promise<Partial<Conversation>>,
  ) => {
    turn.current += 1;
    const mine = turn.current;
    setState((now) => ({ ...now, ...begin, isBusy: true, said: '' }));
    const outcome = await run().catch((fault: unknown) => ({ fault: faultWords(fault) }));
    if (mine === turn.current) setState((now) => ({ ...now, ...outcome, isBusy: false }));
  };

  const choose = (chosen: ListedRequest) =>
    exchange({ ...NOTHING_YET, sample: chosen }, async () => {
      const call = explained(await ask<HookCall>(`/demo/requests/${chosen.name}`));
      return answered(chosen, call, '');
    });
  const askAgain = () => exchange({}, async () => answered(state.sample, parsed(state.text), ''));
  const accept = (suggestion: Suggestion) =>
    exchange({}, async () => {
      const { call, notApplied } = applySuggestion(parsed(state.text), suggestion);
      const rest = notApplied.length > 0 ? ` Left to the EHR: ${notApplied.join('; ')}.` : '';
      return answered(state.sample, call, `Applied: ${suggestion.label}.${rest} `);
    });
  useEffect(() => void choose(sample), [sample.name]);
  const edit = (text: string) => setState((now) => ({ ...now, text }));
  return { state, edit, askAgain, accept, again: () => choose(state.sample) };
}

async function answered(
  { service }: ListedRequest,
  call: HookCall,
  before: string,
): Promise<Partial<Conversation>> {
  const text = JSON.stringify(call, null, 2);
  const answer = await send<HookAnswer>(`/playground/cds-services/${service}`, text);
  const count = answer.cards.length;
  return {
    text,
    sent: call,
    answer,
    fault: undefined,
    said: `${before}${count === 0 ? 'No card.' : `${count} ${count === 1 ? 'card' : 'cards'}.`}`,
  };
}

function parsed(text: string): HookCall {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The request is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}
