import { useState } from 'preact/hooks';
import type { InsightsAnswer } from '../../server/insights/insights.ts';
import { ask, Fault } from '../shared/ask.ts';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import { AnswerSection } from './answer-section.tsx';
import { DenialSection } from './denial-section.tsx';
import { type Asked, RangeForm } from './range-form.tsx';
import { ReadingSection } from './reading-section.tsx';
import { RuleSection } from './rule-section.tsx';
import type { SectionInput } from './section.tsx';

interface ReportProps {
  /** Absent in a demo. */
  token?: string;
  /** Forgets the token; with a reason where the server no longer takes it. */
  onLeave?: (because?: string) => void;
}

const ENDED = 'The server does not take this login: it is not a known one, or it has ended.';

/** The numbers of the months and tenants that are asked for. */
export function Report({ token, onLeave }: ReportProps) {
  const [asked, setAsked] = useState<Asked>({ from: '', to: '', tenant: '' });
  const [last, setLast] = useState<InsightsAnswer>();
  const query = `${new URLSearchParams({ ...asked })}`;
  const load = async () => {
    try {
      const answer = await ask<InsightsAnswer>(`/insights/data?${query}`, token);
      setLast(answer);
      return answer;
    } catch (error) {
      if (error instanceof Fault && error.status === 401) onLeave?.(ENDED);
      throw error;
    }
  };
  const { value, fault, retry } = useLoaded(load, query);
  const askFor = (next: Asked) => {
    if (`${new URLSearchParams({ ...next })}` === query) retry();
    else setAsked(next);
  };
  return (
    <div class="stack">
      {(last || onLeave) && (
        <div class="panel row filters">
          {last && (
            <RangeForm key={`${last.from} ${last.to}`} {...{ last, asked }} onAsk={askFor} />
          )}
          {onLeave && (
            <button type="button" class="button leave" onClick={() => onLeave()}>
              Log out
            </button>
          )}
        </div>
      )}
      {fault && <FaultNotice message={fault} onRetry={retry} />}
      {!value && !fault && <p class="quiet">Counting …</p>}
      {value && (
        <Sections
          answer={value}
          exports={{ from: value.from, to: value.to, tenant: asked.tenant, token }}
        />
      )}
    </div>
  );
}

const Sections = ({ answer, exports }: SectionInput) => (
  <>
    <p class="quiet" role="status">
      {answer.from} to {answer.to} (months in UTC), {answer.tenants.join(', ')}.
    </p>
    <AnswerSection {...{ answer, exports }} />
    <RuleSection {...{ answer, exports }} />
    <DenialSection {...{ answer, exports }} />
    <ReadingSection {...{ answer, exports }} />
  </>
);
