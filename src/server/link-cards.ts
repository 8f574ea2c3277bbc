import { checklistLinks } from '../../cards/checklist-link.ts';
import type { ShownCard } from '../../cards/index.ts';
import { isPackaged } from '../authorization-package/contents.ts';
import type { Finding } from '../check/finding.ts';
import type { AppSubject, Caller } from './caller.ts';

/** Adds to each card its links to the SMART app, where the tenant has it. */
export function linkCards(
  shown: readonly ShownCard[],
  { appLink, tenant: { capabilities } }: Caller,
  call: Pick<AppSubject, 'service' | 'patientId' | 'fhirServer'>,
): ShownCard[] {
  if (!appLink) return [...shown];
  return shown.map((one) => {
    const { card, findings } = one;
    const [first] = findings;
    if (!first) return one;
    const { procedure, policy } = first;
    const views = viewsOf(first, call.service).map((view) => ({
      view,
      ...appLink({ ...call, card: card.uuid, procedure, policy, view }),
    }));
    const links = checklistLinks(views, { mayOpen: capabilities.autolaunchable });
    return { ...one, card: { ...card, links } };
  });
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
