import type { Link } from '../src/cds/card.ts';

/** A view of the SMART app that a card leads to, with what the app is handed. */
export interface AppView {
  view: 'checklist' | 'package' | 'claim-lines';
  /** The launch address of the app. */
  url: string;
  appContext: string;
}

const LABELS = {
  checklist: 'Open the checklist',
  package: 'Open the authorization package',
  'claim-lines': 'Open the claim lines',
} as const;

/** Links to the SMART app; the first alone may open by itself, where the client knows that. */
export const checklistLinks = (
  views: readonly AppView[],
  { mayOpen }: { mayOpen: boolean },
): Link[] =>
  views.map(({ view, url, appContext }, place) => ({
    label: LABELS[view],
    url,
    type: 'smart',
    appContext,
    ...(mayOpen && place === 0 && { autolaunchable: true }),
  }));
