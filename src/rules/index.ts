import { coveragePolicyUnknown } from './cross-cutting/coverage-policy-unknown.ts';
import { frequencyNearLimit } from './cross-cutting/frequency-near-limit.ts';
import { historyIncomplete } from './cross-cutting/history-incomplete.ts';
import { lateralityMismatch } from './cross-cutting/laterality-mismatch.ts';
import { lateralityMissingNote } from './cross-cutting/laterality-missing-note.ts';
import { lateralityMissingOrder } from './cross-cutting/laterality-missing-order.ts';
import { spinalLevelMissing } from './cross-cutting/spinal-level-missing.ts';
import type { Rule } from './define-rule.ts';
import { approachCodeMismatch } from './epidural/approach-code-mismatch.ts';
import { approachNotExplicit } from './epidural/approach-not-explicit.ts';
import { esiFrequencyExceeded } from './epidural/esi-frequency-exceeded.ts';
import { facetDiagnosticFrequencyExceeded } from './facet/facet-diagnostic-frequency-exceeded.ts';
import { facetReliefNotDocumented } from './facet/facet-relief-not-documented.ts';
import { facetTherapeuticFrequencyExceeded } from './facet/facet-therapeutic-frequency-exceeded.ts';
import { imagingArchiveMissing } from './imaging-guidance/imaging-archive-missing.ts';
import { imagingGuidanceNotDocumented } from './imaging-guidance/imaging-guidance-not-documented.ts';
import { imagingModalityMismatch } from './imaging-guidance/imaging-modality-mismatch.ts';
import { abnAdvice } from './prior-authorization/abn-advice.ts';
import { opdPriorAuthRequired } from './prior-authorization/opd-prior-auth-required.ts';
import { priorAuthExpired } from './prior-authorization/prior-auth-expired.ts';
import { priorAuthExpiring } from './prior-authorization/prior-auth-expiring.ts';
import { priorAuthMismatch } from './prior-authorization/prior-auth-mismatch.ts';
import { priorAuthMissing } from './prior-authorization/prior-auth-missing.ts';
import { priorAuthRetroWindow } from './prior-authorization/prior-auth-retro-window.ts';
import { siteOfServiceReview } from './prior-authorization/site-of-service-review.ts';
import { wiserPriorAuthAdvice } from './prior-authorization/wiser-prior-auth-advice.ts';
import { rfaBlockLevelSideMismatch } from './radiofrequency-ablation/rfa-block-level-side-mismatch.ts';
import { rfaBlockNotMbb } from './radiofrequency-ablation/rfa-block-not-mbb.ts';
import { rfaDiagnosticBlocksInsufficient } from './radiofrequency-ablation/rfa-diagnostic-blocks-insufficient.ts';
import { rfaFrequencyExceeded } from './radiofrequency-ablation/rfa-frequency-exceeded.ts';
import { tpiFrequencyExceeded } from './trigger-point/tpi-frequency-exceeded.ts';

/** Every rule, in the order of its path. `test/conventions` fails when a file is missing here. */
export const rules: readonly Rule[] = [
  coveragePolicyUnknown,
  frequencyNearLimit,
  historyIncomplete,
  lateralityMismatch,
  lateralityMissingNote,
  lateralityMissingOrder,
  spinalLevelMissing,
  approachCodeMismatch,
  approachNotExplicit,
  esiFrequencyExceeded,
  facetDiagnosticFrequencyExceeded,
  facetReliefNotDocumented,
  facetTherapeuticFrequencyExceeded,
  imagingArchiveMissing,
  imagingGuidanceNotDocumented,
  imagingModalityMismatch,
  abnAdvice,
  opdPriorAuthRequired,
  priorAuthExpired,
  priorAuthExpiring,
  priorAuthMismatch,
  priorAuthMissing,
  priorAuthRetroWindow,
  siteOfServiceReview,
  wiserPriorAuthAdvice,
  rfaBlockLevelSideMismatch,
  rfaBlockNotMbb,
  rfaDiagnosticBlocksInsufficient,
  rfaFrequencyExceeded,
  tpiFrequencyExceeded,
];
