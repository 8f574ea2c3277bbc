import { z } from 'zod';
import type { FactName, Facts } from '../chart/chart.ts';
import type { Documented, Fact, Undocumented } from '../chart/fact.ts';
import { isUnreadable } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Citation } from './cite.ts';
import { exceptInPart } from './except-in-part.ts';
import { type Skipped, skipped, unchecked, type Verdict } from './verdict.ts';

export const Severity = z.enum(['info', 'warning', 'critical']);
export type Severity = z.infer<typeof Severity>;

/** The moments of the workflow at which a reader can still act on a finding. */
export const Stage = z.enum([
  'order-select',
  'order-sign',
  'order-dispatch',
  'appointment-book',
  'procedure-note-sign',
  'claim',
  'patient-view',
]);
export type Stage = z.infer<typeof Stage>;

/** The families of the rulebook, each a folder of rules. */
export type RuleFamily =
  | 'cross-cutting'
  | 'imaging-guidance'
  | 'epidural'
  | 'facet'
  | 'radiofrequency-ablation'
  | 'trigger-point'
  | 'sacroiliac-joint'
  | 'prior-authorization'
  | 'peripheral-nerve-block'
  | 'sympathetic-block'
  | 'large-joint'
  | 'spinal-cord-stimulator'
  | 'intrathecal-pump'
  | 'drug-test'
  | 'visit'
  | 'drug';

export interface RuleMeta {
  /** The rulebook's id: the same in code, policies, tests and the audit trail. */
  id: string;
  family: RuleFamily;
  /** The requirement, stated as it should be: "Two positive blocks before ablation". */
  title: string;
  /** When it speaks, and how grave it is then. */
  stages: Partial<Record<Stage, Severity>>;
  /** Patient safety, not payment: its cards alone may reach the indicator `critical`. */
  safety?: true;
  /**
   * Where it is unmet the service is not covered, though no number of the policy decides so; false
   * where a number does decide, on coding or on an authorization alone.
   */
  decidesCoverage?: boolean;
  /** `session`: about everything in the request at once, so it is said once. */
  scope?: 'session';
  /** Rules whose finding says the same more precisely, so that this one keeps silent (1.12). */
  suppressedBy?: readonly string[];
  /** Why the rule exists. Why a payer's number is what it is stands in the policy. */
  cites: [Citation, ...Citation[]];
}

/** What a rule sees of the procedure besides the facts it asked for. */
export type Subject = Pick<
  PainProcedure,
  'reference' | 'references' | 'label' | 'status' | 'family' | 'technique' | 'codes'
>;

/** What a rule applies to or not: the same for every procedure that is of a kind. */
export type ProcedureKind = Pick<Subject, 'status' | 'family' | 'technique' | 'codes'>;

type ReadableFact<F> = Extract<F, Documented<unknown> | Undocumented>;
type Needed<Name extends FactName> = { [N in Name]: ReadableFact<Facts[N]> };

export interface RuleDefinition<
  Name extends FactName,
  Used extends FactName,
  Params extends z.ZodRawShape,
> extends RuleMeta {
  /** The facts without which nothing can be said. With `uses` they decide what is prefetched. */
  needs: readonly Name[];
  /** Facts that are handed over even when they could not be read. */
  uses?: readonly Used[];
  /** The policy's parameters by their rulebook names. A null one that is refused mutes the rule. */
  params: Params;
  /** Undefined when the rule applies, else why it does not. */
  skips: (procedure: ProcedureKind) => string | undefined;
  evaluate: (
    facts: Needed<Name> & Pick<Facts, Used>,
    params: z.infer<z.ZodObject<Params>>,
    procedure: Subject,
  ) => Verdict | Skipped;
}

export interface Rule extends RuleMeta {
  needs: readonly FactName[];
  uses: readonly FactName[];
  params: z.ZodObject;
  skips: (procedure: ProcedureKind) => string | undefined;
  /** Takes a policy's parameters, once. Throws a ZodError when `params` refuses them. */
  bind: (values: unknown) => Judge;
}

/** A rule under one policy. */
export type Judge = (procedure: Subject, facts: Facts) => Verdict | Skipped;

/** Turns a definition into a rule that the engine can run without knowing its facts or parameters. */
export function defineRule<
  const Name extends FactName,
  const Used extends FactName,
  Params extends z.ZodRawShape,
>(definition: RuleDefinition<Name, Used, Params>): Rule {
  const { evaluate, ...meta } = definition;
  const params = z.object(definition.params);
  const names = [...definition.needs, ...(definition.uses ?? [])];
  return {
    ...meta,
    uses: definition.uses ?? [],
    params,
    bind(values) {
      const bound = params.parse(values);
      return (procedure, facts) => {
        const because = definition.skips(procedure);
        if (because) return skipped(because);
        const asked = pick(facts, names);
        if (areReadable(asked, definition.needs)) {
          return exceptInPart(evaluate(asked, bound, procedure), names, asked);
        }
        const needed = definition.needs.map((name): Fact<unknown> => asked[name]);
        return unchecked(needed.find(isUnreadable)?.reason ?? 'not read');
      };
    },
  };
}

/** Hands over what was asked for and nothing else, so that nothing else is computed. */
function pick<Name extends FactName>(facts: Facts, names: readonly Name[]): Pick<Facts, Name> {
  const picked = Object.create(null);
  for (const name of names) picked[name] = facts[name];
  return picked;
}

const areReadable = <Name extends FactName, Asked extends Pick<Facts, Name>>(
  facts: Asked,
  names: readonly Name[],
): facts is Asked & Needed<Name> => !names.some((name) => isUnreadable(facts[name]));
