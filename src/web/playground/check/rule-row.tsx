import { useState } from 'preact/hooks';
import type { Catalogue, CataloguedRule } from '../../../server/playground-catalogue.ts';
import { FindingBadges, FindingBody } from '../../shared/finding-view.tsx';
import type { PublishedFinding, SkippedRule } from '../../shared/published-finding.ts';
import { VerdictBadge } from '../../shared/verdict-badge.tsx';
import type { ExplainedFact, Explanation } from '../hook-call.ts';
import { FactsView, isFact } from './facts-view.tsx';
import { ParametersView } from './parameters-view.tsx';

interface RuleRowProps {
  judged: PublishedFinding | SkippedRule;
  explanation: Explanation;
  catalogue: Catalogue;
}

/** One rule: its verdict at a glance, and on opening its message, facts, parameters and sources. */
export function RuleRow({ judged, explanation, catalogue }: RuleRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const rule = catalogue.rules.find(({ id }) => id === judged.rule);
  return (
    <details class="rule" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span class="rule-name">
          <span class="title">{rule?.title ?? judged.rule}</span>
          <code class="quiet">{judged.rule}</code>
          {isOpenVerdict(judged) && <span class="said">{judged.message}</span>}
        </span>
        {judged.verdict === 'skipped' ? (
          <VerdictBadge verdict="skipped" />
        ) : (
          <FindingBadges finding={judged} />
        )}
      </summary>
      {isOpen && (
        <div class="stack rule-body">
          {judged.verdict === 'skipped' ? (
            <p>Did not apply: {judged.because}.</p>
          ) : (
            <>
              <FindingBody finding={judged} />
              {rule && <Grounds rule={rule} finding={judged} explanation={explanation} />}
            </>
          )}
        </div>
      )}
    </details>
  );
}

/** What somebody should act on is said without a click. */
const isOpenVerdict = (judged: RuleRowProps['judged']): judged is PublishedFinding =>
  judged.verdict === 'unmet' || judged.verdict === 'undocumented';

interface GroundsProps {
  rule: CataloguedRule;
  finding: PublishedFinding;
  explanation: Explanation;
}

/** What a rule asked for: facts of the procedure, and numbers of the policy. */
function Grounds({ rule, finding, explanation }: GroundsProps) {
  const facts = factsOf(rule, finding, explanation);
  return (
    <>
      {facts.length > 0 && (
        <div class="stack tight">
          <p class="kicker">Facts it asked for</p>
          <FactsView facts={facts} />
        </div>
      )}
      {rule.parameters.length > 0 && (
        <div class="stack tight">
          <p class="kicker">Numbers of the policy</p>
          <ParametersView policy={finding.policy} names={rule.parameters} />
        </div>
      )}
    </>
  );
}

function factsOf(
  { facts }: CataloguedRule,
  { procedure }: PublishedFinding,
  explanation: Explanation,
): (readonly [string, ExplainedFact])[] {
  const subject = explanation.facts.procedures.find(({ reference }) => reference === procedure);
  return facts.flatMap((name) => {
    const fact = subject?.[name];
    return isFact(fact) ? [[name, fact] as const] : [];
  });
}
