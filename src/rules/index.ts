import { addonWithoutPrimary } from './cross-cutting/addon-without-primary.ts';
import { bilateralBillingStyle } from './cross-cutting/bilateral-billing-style.ts';
import { bilateralModifierInvalid } from './cross-cutting/bilateral-modifier-invalid.ts';
import { codeDeletedOrInvalid } from './cross-cutting/code-deleted-or-invalid.ts';
import { consentMissing } from './cross-cutting/consent-missing.ts';
import { conservativeCareInsufficient } from './cross-cutting/conservative-care-insufficient.ts';
import { coveragePolicyUnknown } from './cross-cutting/coverage-policy-unknown.ts';
import { dxNotCoveredForProcedure } from './cross-cutting/dx-not-covered-for-procedure.ts';
import { frequencyNearLimit } from './cross-cutting/frequency-near-limit.ts';
import { functionScaleMissing } from './cross-cutting/function-scale-missing.ts';
import { historyIncomplete } from './cross-cutting/history-incomplete.ts';
import { icdNotSpecific } from './cross-cutting/icd-not-specific.ts';
import { lateralityMismatch } from './cross-cutting/laterality-mismatch.ts';
import { lateralityMissingNote } from './cross-cutting/laterality-missing-note.ts';
import { lateralityMissingOrder } from './cross-cutting/laterality-missing-order.ts';
import { modifier51OnAddon } from './cross-cutting/modifier-51-on-addon.ts';
import { modifier59Unsupported } from './cross-cutting/modifier-59-unsupported.ts';
import { modifier7677Misuse } from './cross-cutting/modifier-76-77-misuse.ts';
import { mueExceeded } from './cross-cutting/mue-exceeded.ts';
import { multipleBlockTypesSameSession } from './cross-cutting/multiple-block-types-same-session.ts';
import { ncciPair } from './cross-cutting/ncci-pair.ts';
import { painScaleInconsistent } from './cross-cutting/pain-scale-inconsistent.ts';
import { painScoreBaselineMissing } from './cross-cutting/pain-score-baseline-missing.ts';
import { regionCodeMismatch } from './cross-cutting/region-code-mismatch.ts';
import { sedationNotJustified } from './cross-cutting/sedation-not-justified.ts';
import { seriesOrdered } from './cross-cutting/series-ordered.ts';
import { spinalLevelMissing } from './cross-cutting/spinal-level-missing.ts';
import { splitSessionToEvadeLimit } from './cross-cutting/split-session-to-evade-limit.ts';
import { timelyFilingRisk } from './cross-cutting/timely-filing-risk.ts';
import type { Rule } from './define-rule.ts';
import { drugJwJzMissing } from './drug/drug-jw-jz-missing.ts';
import { drugLocalAnestheticUnbundled } from './drug/drug-local-anesthetic-unbundled.ts';
import { drugNdcMissing } from './drug/drug-ndc-missing.ts';
import { drugUnclassifiedNarrative } from './drug/drug-unclassified-narrative.ts';
import { drugUnitsMismatch } from './drug/drug-units-mismatch.ts';
import { injectateIncomplete } from './drug/injectate-incomplete.ts';
import { injectateNotCovered } from './drug/injectate-not-covered.ts';
import { udtCodeCategory } from './drug-test/udt-code-category.ts';
import { udtDefinitiveWithoutRationale } from './drug-test/udt-definitive-without-rationale.ts';
import { udtFrequencyRisk } from './drug-test/udt-frequency-risk.ts';
import { udtG0483Justification } from './drug-test/udt-g0483-justification.ts';
import { udtNecessityMissing } from './drug-test/udt-necessity-missing.ts';
import { udtPresumptiveUnits } from './drug-test/udt-presumptive-units.ts';
import { udtStandingOrder } from './drug-test/udt-standing-order.ts';
import { approachCodeMismatch } from './epidural/approach-code-mismatch.ts';
import { approachNotExplicit } from './epidural/approach-not-explicit.ts';
import { dsnrbKxMissing } from './epidural/dsnrb-kx-missing.ts';
import { dsnrbKxOnTherapeutic } from './epidural/dsnrb-kx-on-therapeutic.ts';
import { dsnrbReliefMissing } from './epidural/dsnrb-relief-missing.ts';
import { esiBeyond12MonthsContinuation } from './epidural/esi-beyond-12-months-continuation.ts';
import { esiCatheterCodeMisuse } from './epidural/esi-catheter-code-misuse.ts';
import { esiContrastNotDocumented } from './epidural/esi-contrast-not-documented.ts';
import { esiFrequencyExceeded } from './epidural/esi-frequency-exceeded.ts';
import { esiImageGuidanceRequired } from './epidural/esi-image-guidance-required.ts';
import { esiImagingCodeMismatch } from './epidural/esi-imaging-code-mismatch.ts';
import { esiImagingCorrelationMissing } from './epidural/esi-imaging-correlation-missing.ts';
import { esiLevelsExceeded } from './epidural/esi-levels-exceeded.ts';
import { esiOneRegionPerSession } from './epidural/esi-one-region-per-session.ts';
import { esiPainDurationShort } from './epidural/esi-pain-duration-short.ts';
import { esiRadicularIndicationMissing } from './epidural/esi-radicular-indication-missing.ts';
import { esiRepeatIntervalShort } from './epidural/esi-repeat-interval-short.ts';
import { esiRepeatResponseInsufficient } from './epidural/esi-repeat-response-insufficient.ts';
import { esiSteroidDoseCeiling } from './epidural/esi-steroid-dose-ceiling.ts';
import { sameSessionIlesiTfesi } from './epidural/same-session-ilesi-tfesi.ts';
import { tfesiCervicalParticulate } from './epidural/tfesi-cervical-particulate.ts';
import { facetApproachNotDocumented } from './facet/facet-approach-not-documented.ts';
import { facetCountByJoint } from './facet/facet-count-by-joint.ts';
import { facetDiagnosticFrequencyExceeded } from './facet/facet-diagnostic-frequency-exceeded.ts';
import { facetDxAfterSuccessfulRfa } from './facet/facet-dx-after-successful-rfa.ts';
import { facetFusedLevel } from './facet/facet-fused-level.ts';
import { facetIntentMissing } from './facet/facet-intent-missing.ts';
import { facetKxMissingDiagnostic } from './facet/facet-kx-missing-diagnostic.ts';
import { facetLevelsExceeded } from './facet/facet-levels-exceeded.ts';
import { facetPainDurationShort } from './facet/facet-pain-duration-short.ts';
import { facetReliefNotDocumented } from './facet/facet-relief-not-documented.ts';
import { facetSecondDiagnosticFirstRelief } from './facet/facet-second-diagnostic-first-relief.ts';
import { facetSecondDiagnosticInterval } from './facet/facet-second-diagnostic-interval.ts';
import { facetTherapeuticCriteria } from './facet/facet-therapeutic-criteria.ts';
import { facetTherapeuticFrequencyExceeded } from './facet/facet-therapeutic-frequency-exceeded.ts';
import { facetTherapeuticNoRfaRationale } from './facet/facet-therapeutic-no-rfa-rationale.ts';
import { facetTherapeuticUnproven } from './facet/facet-therapeutic-unproven.ts';
import { facetThirdLevelNoncovered } from './facet/facet-third-level-noncovered.ts';
import { facetUntreatedRadiculopathy } from './facet/facet-untreated-radiculopathy.ts';
import { guidanceCodeDuplicate } from './imaging-guidance/guidance-code-duplicate.ts';
import { guidanceCodeMismatch } from './imaging-guidance/guidance-code-mismatch.ts';
import { guidanceReportMissing } from './imaging-guidance/guidance-report-missing.ts';
import { imagingArchiveMissing } from './imaging-guidance/imaging-archive-missing.ts';
import { imagingGuidanceNotDocumented } from './imaging-guidance/imaging-guidance-not-documented.ts';
import { imagingGuidanceUnbundled } from './imaging-guidance/imaging-guidance-unbundled.ts';
import { imagingModalityMismatch } from './imaging-guidance/imaging-modality-mismatch.ts';
import { itpDrugCode } from './intrathecal-pump/itp-drug-code.ts';
import { itpRefillCode } from './intrathecal-pump/itp-refill-code.ts';
import { itpRefillDocumentation } from './intrathecal-pump/itp-refill-documentation.ts';
import { itpTrialRequired } from './intrathecal-pump/itp-trial-required.ts';
import { jointDrugLineMissing } from './large-joint/joint-drug-line-missing.ts';
import { jointUnitsPerJoint } from './large-joint/joint-units-per-joint.ts';
import { jointUsCodeMismatch } from './large-joint/joint-us-code-mismatch.ts';
import { pnbDiagnosticVsLongterm } from './peripheral-nerve-block/pnb-diagnostic-vs-longterm.ts';
import { pnbFrequency } from './peripheral-nerve-block/pnb-frequency.ts';
import { pnbIndicationNoncovered } from './peripheral-nerve-block/pnb-indication-noncovered.ts';
import { pnbOncePerNerve } from './peripheral-nerve-block/pnb-once-per-nerve.ts';
import { pnbTargetCodeMismatch } from './peripheral-nerve-block/pnb-target-code-mismatch.ts';
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
import { rfaBlockReportMissing } from './radiofrequency-ablation/rfa-block-report-missing.ts';
import { rfaCountByJoint } from './radiofrequency-ablation/rfa-count-by-joint.ts';
import { rfaDiagnosticBlocksInsufficient } from './radiofrequency-ablation/rfa-diagnostic-blocks-insufficient.ts';
import { rfaDiagnosticsStale } from './radiofrequency-ablation/rfa-diagnostics-stale.ts';
import { rfaEmInGlobal } from './radiofrequency-ablation/rfa-em-in-global.ts';
import { rfaFrequencyExceeded } from './radiofrequency-ablation/rfa-frequency-exceeded.ts';
import { rfaLevelsExceeded } from './radiofrequency-ablation/rfa-levels-exceeded.ts';
import { rfaNonthermalNoncovered } from './radiofrequency-ablation/rfa-nonthermal-noncovered.ts';
import { rfaParametersMissing } from './radiofrequency-ablation/rfa-parameters-missing.ts';
import { rfaRepeatIntervalOrRelief } from './radiofrequency-ablation/rfa-repeat-interval-or-relief.ts';
import { rfaSameDayDiagnostic } from './radiofrequency-ablation/rfa-same-day-diagnostic.ts';
import { rfaSiNoncovered } from './sacroiliac-joint/rfa-si-noncovered.ts';
import { sijDiagnosticFrequencyExceeded } from './sacroiliac-joint/sij-diagnostic-frequency-exceeded.ts';
import { sijDiagnosticReliefInsufficient } from './sacroiliac-joint/sij-diagnostic-relief-insufficient.ts';
import { sijFacilityG0260 } from './sacroiliac-joint/sij-facility-g0260.ts';
import { sijJointAndNerveSameSide } from './sacroiliac-joint/sij-joint-and-nerve-same-side.ts';
import { sijKxMissingDiagnostic } from './sacroiliac-joint/sij-kx-missing-diagnostic.ts';
import { sijNoImagingCode } from './sacroiliac-joint/sij-no-imaging-code.ts';
import { sijProvocativeTestsInsufficient } from './sacroiliac-joint/sij-provocative-tests-insufficient.ts';
import { sijRadicularOrAboveL5 } from './sacroiliac-joint/sij-radicular-or-above-l5.ts';
import { sijRepeatResponseInsufficient } from './sacroiliac-joint/sij-repeat-response-insufficient.ts';
import { sijTherapeuticFrequencyExceeded } from './sacroiliac-joint/sij-therapeutic-frequency-exceeded.ts';
import { scsActiveSubstanceUse } from './spinal-cord-stimulator/scs-active-substance-use.ts';
import { scsConservativeFailureMissing } from './spinal-cord-stimulator/scs-conservative-failure-missing.ts';
import { scsDeviceCode } from './spinal-cord-stimulator/scs-device-code.ts';
import { scsImplantAuthSeparate } from './spinal-cord-stimulator/scs-implant-auth-separate.ts';
import { scsIndicationMissing } from './spinal-cord-stimulator/scs-indication-missing.ts';
import { scsLeadCode } from './spinal-cord-stimulator/scs-lead-code.ts';
import { scsProgrammingCode } from './spinal-cord-stimulator/scs-programming-code.ts';
import { scsPsychEvalMissing } from './spinal-cord-stimulator/scs-psych-eval-missing.ts';
import { scsSetting } from './spinal-cord-stimulator/scs-setting.ts';
import { scsTrialDurationShort } from './spinal-cord-stimulator/scs-trial-duration-short.ts';
import { scsTrialRequired } from './spinal-cord-stimulator/scs-trial-required.ts';
import { scsTrialResponseInsufficient } from './spinal-cord-stimulator/scs-trial-response-insufficient.ts';
import { sympatheticCodeMismatch } from './sympathetic-block/sympathetic-code-mismatch.ts';
import { sympatheticGuidanceAmbiguous } from './sympathetic-block/sympathetic-guidance-ambiguous.ts';
import { tpiCommercial90Day } from './trigger-point/tpi-commercial-90-day.ts';
import { tpiDrugNotOnClaim } from './trigger-point/tpi-drug-not-on-claim.ts';
import { tpiDryNeedling } from './trigger-point/tpi-dry-needling.ts';
import { tpiFindingsMissing } from './trigger-point/tpi-findings-missing.ts';
import { tpiFrequencyExceeded } from './trigger-point/tpi-frequency-exceeded.ts';
import { tpiImagingGuidanceNoncovered } from './trigger-point/tpi-imaging-guidance-noncovered.ts';
import { tpiMultipleRegions } from './trigger-point/tpi-multiple-regions.ts';
import { tpiMuscleCountMismatch } from './trigger-point/tpi-muscle-count-mismatch.ts';
import { tpiMuscleNamesMissing } from './trigger-point/tpi-muscle-names-missing.ts';
import { tpiPostReliefMissing } from './trigger-point/tpi-post-relief-missing.ts';
import { tpiRepeatResponseInsufficient } from './trigger-point/tpi-repeat-response-insufficient.ts';
import { tpiTwoCodesSameDay } from './trigger-point/tpi-two-codes-same-day.ts';
import { tpiUnitsGt1 } from './trigger-point/tpi-units-gt-1.ts';
import { em25Unsupported } from './visit/em-25-unsupported.ts';
import { emAtModifierUnneeded } from './visit/em-at-modifier-unneeded.ts';
import { emLevelHighUnsupported } from './visit/em-level-high-unsupported.ts';
import { emModifier25Missing } from './visit/em-modifier-25-missing.ts';

/** Every rule, in the order of its path. `test/conventions` fails when a file is missing here. */
export const rules: readonly Rule[] = [
  addonWithoutPrimary,
  bilateralBillingStyle,
  bilateralModifierInvalid,
  codeDeletedOrInvalid,
  consentMissing,
  conservativeCareInsufficient,
  coveragePolicyUnknown,
  dxNotCoveredForProcedure,
  frequencyNearLimit,
  functionScaleMissing,
  historyIncomplete,
  icdNotSpecific,
  lateralityMismatch,
  lateralityMissingNote,
  lateralityMissingOrder,
  modifier51OnAddon,
  modifier59Unsupported,
  modifier7677Misuse,
  mueExceeded,
  multipleBlockTypesSameSession,
  ncciPair,
  painScaleInconsistent,
  painScoreBaselineMissing,
  regionCodeMismatch,
  sedationNotJustified,
  seriesOrdered,
  spinalLevelMissing,
  splitSessionToEvadeLimit,
  timelyFilingRisk,
  udtCodeCategory,
  udtDefinitiveWithoutRationale,
  udtFrequencyRisk,
  udtG0483Justification,
  udtNecessityMissing,
  udtPresumptiveUnits,
  udtStandingOrder,
  drugJwJzMissing,
  drugLocalAnestheticUnbundled,
  drugNdcMissing,
  drugUnclassifiedNarrative,
  drugUnitsMismatch,
  injectateIncomplete,
  injectateNotCovered,
  approachCodeMismatch,
  approachNotExplicit,
  dsnrbKxMissing,
  dsnrbKxOnTherapeutic,
  dsnrbReliefMissing,
  esiBeyond12MonthsContinuation,
  esiCatheterCodeMisuse,
  esiContrastNotDocumented,
  esiFrequencyExceeded,
  esiImageGuidanceRequired,
  esiImagingCodeMismatch,
  esiImagingCorrelationMissing,
  esiLevelsExceeded,
  esiOneRegionPerSession,
  esiPainDurationShort,
  esiRadicularIndicationMissing,
  esiRepeatIntervalShort,
  esiRepeatResponseInsufficient,
  esiSteroidDoseCeiling,
  sameSessionIlesiTfesi,
  tfesiCervicalParticulate,
  facetApproachNotDocumented,
  facetCountByJoint,
  facetDiagnosticFrequencyExceeded,
  facetDxAfterSuccessfulRfa,
  facetFusedLevel,
  facetIntentMissing,
  facetKxMissingDiagnostic,
  facetLevelsExceeded,
  facetPainDurationShort,
  facetReliefNotDocumented,
  facetSecondDiagnosticFirstRelief,
  facetSecondDiagnosticInterval,
  facetTherapeuticCriteria,
  facetTherapeuticFrequencyExceeded,
  facetTherapeuticNoRfaRationale,
  facetTherapeuticUnproven,
  facetThirdLevelNoncovered,
  facetUntreatedRadiculopathy,
  guidanceCodeDuplicate,
  guidanceCodeMismatch,
  guidanceReportMissing,
  imagingArchiveMissing,
  imagingGuidanceNotDocumented,
  imagingGuidanceUnbundled,
  imagingModalityMismatch,
  itpDrugCode,
  itpRefillCode,
  itpRefillDocumentation,
  itpTrialRequired,
  jointDrugLineMissing,
  jointUnitsPerJoint,
  jointUsCodeMismatch,
  pnbDiagnosticVsLongterm,
  pnbFrequency,
  pnbIndicationNoncovered,
  pnbOncePerNerve,
  pnbTargetCodeMismatch,
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
  rfaBlockReportMissing,
  rfaCountByJoint,
  rfaDiagnosticBlocksInsufficient,
  rfaDiagnosticsStale,
  rfaEmInGlobal,
  rfaFrequencyExceeded,
  rfaLevelsExceeded,
  rfaNonthermalNoncovered,
  rfaParametersMissing,
  rfaRepeatIntervalOrRelief,
  rfaSameDayDiagnostic,
  rfaSiNoncovered,
  sijDiagnosticFrequencyExceeded,
  sijDiagnosticReliefInsufficient,
  sijFacilityG0260,
  sijJointAndNerveSameSide,
  sijKxMissingDiagnostic,
  sijNoImagingCode,
  sijProvocativeTestsInsufficient,
  sijRadicularOrAboveL5,
  sijRepeatResponseInsufficient,
  sijTherapeuticFrequencyExceeded,
  scsActiveSubstanceUse,
  scsConservativeFailureMissing,
  scsDeviceCode,
  scsImplantAuthSeparate,
  scsIndicationMissing,
  scsLeadCode,
  scsProgrammingCode,
  scsPsychEvalMissing,
  scsSetting,
  scsTrialDurationShort,
  scsTrialRequired,
  scsTrialResponseInsufficient,
  sympatheticCodeMismatch,
  sympatheticGuidanceAmbiguous,
  tpiCommercial90Day,
  tpiDrugNotOnClaim,
  tpiDryNeedling,
  tpiFindingsMissing,
  tpiFrequencyExceeded,
  tpiImagingGuidanceNoncovered,
  tpiMultipleRegions,
  tpiMuscleCountMismatch,
  tpiMuscleNamesMissing,
  tpiPostReliefMissing,
  tpiRepeatResponseInsufficient,
  tpiTwoCodesSameDay,
  tpiUnitsGt1,
  em25Unsupported,
  emAtModifierUnneeded,
  emLevelHighUnsupported,
  emModifier25Missing,
];
