import { checklistLinks } from '../../cards/checklist-link.ts';
import { documentLinks } from '../../cards/document-links.ts';
import type { ShownCard } from '../../cards/index.ts';
import { isPackaged } from '../authorization-package/contents.ts';
import type { Card, Link } from '../cds/card.ts';
import type { Finding } from '../check/finding.ts';
import type { AppSubject, Caller } from './caller.ts';

/** What decides about the links of an answer's cards. */
interface LinkedCall extends Pick<AppSubject, 'service' | 'patientId' | 'fhirServer'> {
  /** Whether the client takes a card that has both suggestions and links. */
  mayMix: boolean;
}

/**
 * Adds to each card its links: to the SMART app, where the tenant has it and no card before leads to
 * the same place, else to the documents that it rests on. The two are never on one card.
 */
export function linkCards(
  shown: readonly ShownCard[],
  caller: Caller,
  { mayMix, ...call }: LinkedCall,
): ShownCard[] {
  const reached = new Set<string>();
  return shown.map((one) => {
    const { card, findings } = one;
    const [first] = findings;
    if (!first || (card.suggestions && !mayMix)) return one;
    const place = `${first.procedure} ${first.policy}`;
    const toApp = reached.has(place) ? [] : appLinks(card, first, caller, call);
    if (toApp.length > 0) reached.add(place);
    const links = toApp.length > 0 ? toApp : documentLinks(findings, card);
    return links.length > 0 ? { ...one, card: { ...card, links } } : one;
  });
}

function appLinks(
  { uuid }: Card,
  finding: Finding,
  { appLink, tenant: { capabilities } }: Caller,
  call: Omit<LinkedCall, 'mayMix'>,
): Link[] {
  if (!appLink) return [];
  const { procedure, policy } = finding;
  const views = viewsOf(finding, call.service).map((view) => ({
    view,
    ...appLink({ ...call, card: uuid, procedure, policy, view }),
  }));
  return checklistLinks(views, { mayOpen: capabilities.autolaunchable });
}

/** Services at which somebody works on a claim. */
const OF_CLAIMS: ReadonlySet<string> = new Set(['claim-review', 'encounter-discharge']);

/** Orders of an ablation or a stimulator have an authorization package, sessions claim lines. */
function viewsOf({ procedure, family }: Finding, service: string): AppSubject['view'][] {
  const isSession = procedure.startsWith('Procedure/');
  if (isSession && OF_CLAIMS.has(service)) return ['checklist', 'claim-lines'];
  const isOrder = procedure.startsWith('ServiceRequest/');
  return isOrder && isPackaged({ family }) ? ['checklist', 'package'] : ['checklist'];
}
