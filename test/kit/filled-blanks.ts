/** What an author might write into the blank of a rule, in words that close its gap. */
export const FILLED: Readonly<Record<string, string>> = {
  'laterality-missing-note': 'The procedure was performed on the right side.',
  'spinal-level-missing': 'The procedure was performed at L4-L5.',
  'approach-not-explicit': 'A transforaminal approach was used.',
  'imaging-guidance-not-documented': 'Fluoroscopic guidance was used throughout.',
  'esi-contrast-not-documented': '1 mL of contrast showed epidural spread.',
  'imaging-archive-missing': 'Two images, AP and lateral, were saved to PACS.',
  'facet-relief-not-documented': 'Pain was 7/10 before and 1/10 after the procedure.',
  'dsnrb-relief-missing': 'Pain was 7/10 before and 1/10 after the procedure.',
  'tpi-post-relief-missing': 'Pain was 7/10 before and 1/10 after the procedure.',
  'tpi-dry-needling': '3 mL of 1% lidocaine was injected into the muscle.',
  'tpi-muscle-names-missing':
    'Two trigger points in the right levator scapulae muscle and two trigger points in the right trapezius muscle were injected with 1 mL of 1% lidocaine each.',
  'esi-catheter-code-misuse': 'The epidural catheter was left in place for further doses.',
  'pain-score-baseline-missing': 'Pain before the procedure was 7/10 on the NRS.',
  'consent-missing': 'Written informed consent was obtained before the procedure.',
  'facet-approach-not-documented': 'The target was the facet joint, intra-articular.',
  'facet-intent-missing': 'PROCEDURE: Diagnostic right L4-L5 facet joint injection.',
  'facet-therapeutic-no-rfa-rationale':
    'Radiofrequency ablation is contraindicated because of an implanted pacemaker.',
  'rfa-parameters-missing': 'Lesions were made at 80 degrees C for 90 seconds each.',
  'injectate-incomplete':
    '2 mL of methylprednisolone 40 mg/mL, 2 mL of 0.25% bupivacaine and 2 mL of 5% platelet-rich plasma were injected.',
  'joint-us-code-mismatch':
    'The needle was guided by ultrasound, and its images were saved to PACS.',
  'scs-programming-code':
    'Amplitude, pulse width, frequency and the active electrodes were changed.',
  'itp-refill-documentation':
    'The pump was filled with morphine 10 mg/mL. 3 mL of residual drug was withdrawn from the reservoir and 20 mL was instilled. Daily rate 2 mg/day. Alarm date 2027-02-01.',
};
