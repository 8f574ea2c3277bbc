interface RuleNameProps {
  id: string;
  titles: Record<string, string>;
}

/** A rule's title above its id; the id alone where the rule is gone. */
export const RuleName = ({ id, titles }: RuleNameProps) => (
  <span class="rule-title">
    {titles[id]} <code>{id}</code>
  </span>
);
