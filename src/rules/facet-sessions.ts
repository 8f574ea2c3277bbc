import type { Fact } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Intent, Laterality, SpinalRegion } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { intentMatch } from './counted-kinds.ts';
import { sharesJoint } from './facet-site.ts';
import { onlyFor } from './only-for.ts';
import { both, type Match, ofFamily, toMatch } from './session-count.ts';

/** Why a rule on facet injections does not apply. */
export const isFacetInjection = onlyFor('a facet injection', 'facet-injection');

/** Where a facet procedure is planned. */
export interface FacetSite {
  region: Fact<SpinalRegion>;
  levels: Fact<SpinalLevel[]>;
  laterality: Fact<Laterality>;
}

/** What tells facet sessions apart. */
export const FACET_DETAILS = 'level, side or intent';

/** Whether an earlier session was a facet injection of an intent at a joint that is planned too. */
export const facetInjectionAt =
  (site: FacetSite, intent: Intent) =>
  (session: PainProcedure): Match =>
    both(
      ofFamily('facet-injection')(session),
      () => intentMatch(session, intent),
      () => toMatch(sharesJoint(session, site)),
    );

/** Whether an earlier session was an ablation of a joint that is planned too. */
export const ablationAt =
  (site: FacetSite) =>
  (session: PainProcedure): Match =>
    both(ofFamily('facet-ablation')(session), () => toMatch(sharesJoint(session, site)));
