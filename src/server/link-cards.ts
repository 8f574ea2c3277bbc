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
    const views = viewsOf(first).map((view) => ({
      view,
      ...appLink({ ...call, card: card.uuid, procedure, policy, view }),
    }));
    const links = checklistLinks(views, { mayOpen: capabilities.autolaunchable });
    return { ...one, card: { ...card, links } };
  });
}

/** Orders of an ablation or a stimulator have an authorization package. */
const viewsOf = ({ procedure, family }: Finding): AppSubject['view'][] =>
  procedure.startsWith('ServiceRequest/') && isPackaged({ family })
    ? ['checklist', 'package']
    : ['checklist'];
