import type { InjectedDrug } from '../../src/chart/performance.ts';
import { documented, somewhere } from './chart.ts';

/** One drug as a note tells of it. */
export const drug = (name: string, over: Partial<InjectedDrug> = {}): InjectedDrug => ({
  name,
  evidence: somewhere,
  ...over,
});

/** What a procedure injected. */
export const injected = (...drugs: InjectedDrug[]) => ({ injectate: documented(drugs) });

/** The steroid and the anesthetic of most injections. */
export const depo = (doseMg = 40): InjectedDrug =>
  drug('methylprednisolone', { doseMg, volumeMl: 1 });
export const lidocaine: InjectedDrug = drug('lidocaine', { concentration: '1%', volumeMl: 2 });
