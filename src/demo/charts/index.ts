import type { SampleChart } from '../sample.ts';
import {
  bertramHolloway,
  constanceAdeyemi,
  imaniBrooks,
  ottilieBraun,
  rufusCallahan,
} from './ablation-orders.ts';
import {
  earlWhitfield,
  haroldLindqvist,
  luciaMoretti,
  margueriteDubois,
  priyaRaman,
  samuelOtieno,
  theodoreBanks,
} from './ablations.ts';
import { cyrilBaptiste, gordonPrice, harrietLowe, mabelHutchins } from './authorizations.ts';
import { helgaBraatz, rolandPike, silviaMarchetti } from './blocks-and-joints.ts';
import { ferdinandOxley } from './claim-lines.ts';
import { agnesThornton, ludwigKeller } from './claim-reviews.ts';
import { chesterBoyd, lorettaVance } from './drug-tests.ts';
import {
  bettyFontaine,
  henrikAasen,
  oscarLindgren,
  phyllisGrant,
  samiraHaddad,
} from './epidural-orders.ts';
import { deniseOkafor, rosaAlvarez, walterBrandt } from './epidurals.ts';
import {
  doloresQuint,
  kwameMensah,
  leilaFarouk,
  rosalindKerr,
  wendellPratt,
} from './facet-orders.ts';
import { georgePapadakis, gladysMonroe, ireneKowalski } from './facets.ts';
import { angelaNovak, claraJensen, marcusHale, yusufDemir } from './notes.ts';
import { miguelSantos, nadiaPetrov } from './payers.ts';
import { hildaSorensen, vincentMoreau } from './procedure-notes.ts';
import { beatriceRowe, edgarPemberton, millicentRowe } from './pumps.ts';
import { evelynStrand, magnusEk, nilsBergman } from './sacroiliac.ts';
import {
  desmondFry,
  floydGarner,
  josephineMarlowe,
  opalWhitney,
  russellDyer,
  winifredCole,
} from './stimulators.ts';
import { astridVogel, herbertNolan, jolandaRuiz, tobiasWren } from './trigger-points.ts';

/** Every sample patient, with dates counted back from `today`. */
export const sampleCharts = (today: Temporal.PlainDate): SampleChart[] =>
  [
    rosaAlvarez,
    walterBrandt,
    deniseOkafor,
    ireneKowalski,
    gladysMonroe,
    georgePapadakis,
    haroldLindqvist,
    margueriteDubois,
    earlWhitfield,
    samuelOtieno,
    priyaRaman,
    luciaMoretti,
    theodoreBanks,
    nadiaPetrov,
    miguelSantos,
    angelaNovak,
    marcusHale,
    yusufDemir,
    claraJensen,
    oscarLindgren,
    phyllisGrant,
    henrikAasen,
    bettyFontaine,
    samiraHaddad,
    wendellPratt,
    rosalindKerr,
    doloresQuint,
    kwameMensah,
    leilaFarouk,
    constanceAdeyemi,
    rufusCallahan,
    ottilieBraun,
    bertramHolloway,
    imaniBrooks,
    magnusEk,
    evelynStrand,
    nilsBergman,
    tobiasWren,
    jolandaRuiz,
    herbertNolan,
    astridVogel,
    vincentMoreau,
    hildaSorensen,
    agnesThornton,
    ludwigKeller,
    ferdinandOxley,
    silviaMarchetti,
    rolandPike,
    helgaBraatz,
    josephineMarlowe,
    desmondFry,
    floydGarner,
    winifredCole,
    russellDyer,
    opalWhitney,
    edgarPemberton,
    millicentRowe,
    beatriceRowe,
    lorettaVance,
    chesterBoyd,
    cyrilBaptiste,
    harrietLowe,
    mabelHutchins,
    gordonPrice,
  ].map((chart) => chart(today));
