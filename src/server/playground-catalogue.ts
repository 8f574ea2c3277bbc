import { type SampleNote, sampleNotes } from '../demo/sample-notes.ts';
import type { Policy } from '../policy/policy.ts';
import type { Citation } from '../rules/cite.ts';
import { allProcedureCodes } from '../terminology/procedure-codes.ts';
import type { Engine } from './engine.ts';

/** A rule by name, with what it asks for. */
export interface CataloguedRule {
  id: string;
  title: string;
  family: string;
  /** The facts it asks for, by their names in an explanation. */
  facts: string[];
  /** The policy parameters it reads. */
  parameters: string[];
}

/** The names behind the ids in requests and explanations. */
export interface Catalogue {
  rules: CataloguedRule[];
  policies: { id: string; title: string }[];
  /** Procedure codes with our own plain labels. */
  codes: { code: string; label: string }[];
  notes: SampleNote[];
}

/** One number of a policy set, with the source that carries it. */
export interface PolicyNumber {
  value: unknown;
  cite: Citation;
  note?: string;
}

/** A policy set by its numbers, by parameter name. */
export interface PolicyDetails {
  id: string;
  title: string;
  url?: string;
  caution?: string;
  parameters: Record<string, PolicyNumber>;
}

/** Everything of an engine that has a name. */
export function catalogueOf({ rules, policies }: Engine): Catalogue {
  return {
    rules: rules.map(({ id, title, family, needs, uses, params }) => ({
      id,
      title,
      family,
      facts: [...needs, ...uses],
      parameters: Object.keys(params.shape),
    })),
    policies: policies.map(({ policy: { id, title } }) => ({ id, title })),
    codes: allProcedureCodes().map(({ code, label }) => ({ code, label })),
    notes: sampleNotes,
  };
}

/** The numbers of a policy set, inherited ones included. */
export function policyDetails({ id, title, url, caution, parameters }: Policy): PolicyDetails {
  const numbers = Object.entries(parameters).map(([name, { value, cites, note }]) => [
    name,
    { value, cite: cites[0], ...(note !== undefined && { note }) },
  ]);
  return {
    id,
    title,
    ...(url !== undefined && { url }),
    ...(caution !== undefined && { caution }),
    parameters: Object.fromEntries(numbers),
  };
}
