/**
 * Codes by which therapy without a needle is billed or charted, with our own names for it: CPT 97010
 * to 97164 of physical medicine, 97810 to 97814, 98940 to 98943 (from memory), SNOMED CT 91251008
 * (domain/codes.md, contract row "conservative care").
 */
const THERAPIES: readonly (readonly [modality: string, codes: readonly string[]])[] = [
  [
    'physical therapy',
    [
      '91251008',
      '97010',
      '97012',
      '97014',
      '97016',
      '97018',
      '97022',
      '97024',
      '97026',
      '97028',
      '97032',
      '97033',
      '97034',
      '97035',
      '97036',
      '97039',
      '97110',
      '97112',
      '97113',
      '97116',
      '97139',
      '97140',
      '97150',
      '97161',
      '97162',
      '97163',
      '97164',
      '97530',
      'G0283',
    ],
  ],
  ['massage', ['97124']],
  ['acupuncture', ['97810', '97811', '97813', '97814']],
  ['chiropractic care', ['98940', '98941', '98942', '98943']],
];

const byCode: ReadonlyMap<string, string> = new Map(
  THERAPIES.flatMap(([modality, codes]) => codes.map((code): [string, string] => [code, modality])),
);

/** The therapy that a CPT, HCPCS or SNOMED CT code stands for. */
export const therapyOf = (code: string): string | undefined =>
  byCode.get(code.trim().toUpperCase());
