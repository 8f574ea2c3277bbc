import type { Finding } from '../src/check/finding.ts';

/** Findings that are said under one heading. */
export interface Shelf {
  heading: 'Not met' | 'Not documented' | 'Could not be checked' | 'Good to know';
  findings: Finding[];
}

/** Sorts findings under the words that fit their verdict, gravest first; empty shelves are left out. */
export function shelves(findings: readonly Finding[]): Shelf[] {
  const all: Shelf[] = [
    { heading: 'Not met', findings: findings.filter((f) => f.verdict === 'unmet' && !isAdvice(f)) },
    { heading: 'Not documented', findings: findings.filter((f) => f.verdict === 'undocumented') },
    {
      heading: 'Could not be checked',
      findings: findings.filter((f) => f.verdict === 'unchecked'),
    },
    { heading: 'Good to know', findings: findings.filter(isAdvice) },
  ];
  return all.filter((shelf) => shelf.findings.length > 0);
}

const isAdvice = ({ verdict, severity }: Finding): boolean =>
  verdict === 'unmet' && severity === 'info';
