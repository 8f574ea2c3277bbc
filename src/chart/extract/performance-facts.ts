import { undocumented } from '../fact.ts';
import type { PerformanceFacts } from '../performance.ts';

/** How the procedure was done, or is to be done. */
export function performanceFacts(): PerformanceFacts {
  return {
    sedation: undocumented,
    injectate: undocumented,
    contrast: undocumented,
    views: undocumented,
    lesion: undocumented,
    muscles: undocumented,
    catheterLeft: undocumented,
    guidanceFindings: undocumented,
    consent: undocumented,
    report: undocumented,
  };
}
