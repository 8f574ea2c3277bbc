import type { Fact } from '../chart/fact.ts';
import { diagnosticIntent } from '../rules/kx.ts';
import type { Intent } from '../terminology/site.ts';
import type { Service } from './service.ts';
import type { BasisFact } from './supported-line.ts';

/** Whether KX goes on the lines of an injection, and the facts that say so. */
export interface Kx {
  kx?: Service['kx'];
  facts: BasisFact[];
}

/** KX for a diagnostic injection, where the policy uses it; open where the intent is. */
export function kxFor(intent: Fact<Intent>, policyUsesIt: boolean | null): Kx {
  if (policyUsesIt === false) return { facts: [] };
  if (intent.state === 'unreadable') {
    return { kx: openKx(`the intent, which could not be read: ${intent.reason}`), facts: [] };
  }
  const diagnostic = diagnosticIntent(intent);
  if (diagnostic.is === 'no') {
    const { isOpen, because } = diagnostic;
    return isOpen ? { kx: openKx(because), facts: [] } : { facts: [] };
  }
  const { evidence } = diagnostic;
  const facts: BasisFact[] = [{ fact: 'intent', says: 'diagnostic', evidence }];
  return { kx: policyUsesIt ? 'carried' : openKx('whether this payer uses KX here'), facts };
}

const openKx = (missing: string) => ({ modifiers: ['KX'], missing });
