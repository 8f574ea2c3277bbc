import { z } from 'zod';

/**
 * The elements of FHIR R4 that this service reads, with their cardinalities
 * (https://hl7.org/fhir/R4). Everything else passes unread, so an EHR's extras never break us; what is
 * checked stays as it was sent, so that nothing is copied here.
 */
const text = z.string().optional();
const list = <T extends z.ZodType>(item: T) => z.array(item).optional();

const Coding = z.object({ system: text, code: text, display: text });
const Concept = z.object({ coding: list(Coding), text });
const Identifier = z.object({ system: text, value: text, type: Concept.optional() });
const Reference = z.object({
  reference: text,
  display: text,
  identifier: Identifier.optional(),
});
const Period = z.object({ start: text, end: text });
const Quantity = z.object({ value: z.number().optional(), unit: text, code: text });
const Annotation = z.object({ text });
const Attachment = z.object({
  contentType: text,
  data: text,
  url: text,
  title: text,
  creation: text,
});
const Extension = z.object({
  url: text,
  valueReference: Reference.optional(),
  valueCodeableConcept: Concept.optional(),
  valueCode: text,
  valueString: text,
  get extension() {
    return list(Extension);
  },
});

/** A site of the body, which some EHRs qualify in extensions. */
const Site = Concept.extend({ extension: list(Extension) });

const Narrative = z.object({ div: text });
const Section = z.object({
  title: text,
  text: Narrative.optional(),
  get section() {
    return list(Section);
  },
});

const base = { id: text, extension: list(Extension), contained: list(z.object({ id: text })) };
const resource = (elements: z.ZodRawShape) => z.object({ ...base, ...elements });

const Adjudication = z.object({
  category: Concept.optional(),
  reason: Concept.optional(),
  extension: list(Extension),
});

const ClaimItem = z.object({
  sequence: z.number().optional(),
  productOrService: Concept.optional(),
  modifier: list(Concept),
  servicedDate: text,
  servicedPeriod: Period.optional(),
  bodySite: Concept.optional(),
  subSite: list(Concept),
  quantity: Quantity.optional(),
  locationCodeableConcept: Concept.optional(),
  diagnosisSequence: list(z.number()),
  informationSequence: list(z.number()),
  careTeamSequence: list(z.number()),
  encounter: list(Reference),
  detail: list(z.object({ productOrService: Concept.optional() })),
  adjudication: list(Adjudication),
});

const ClaimDiagnosis = z.object({
  sequence: z.number().optional(),
  diagnosisCodeableConcept: Concept.optional(),
  diagnosisReference: Reference.optional(),
});

const Claim = {
  status: text,
  use: text,
  type: Concept.optional(),
  created: text,
  billablePeriod: Period.optional(),
  provider: Reference.optional(),
  facility: Reference.optional(),
  careTeam: list(z.object({ sequence: z.number().optional(), provider: Reference.optional() })),
  diagnosis: list(ClaimDiagnosis),
  supportingInfo: list(
    z.object({
      sequence: z.number().optional(),
      category: Concept.optional(),
      valueString: text,
      code: Concept.optional(),
    }),
  ),
  // An institutional claim, the longest, holds 999 lines (ASC X12N 837I, loop 2400). What compares each
  // with each would otherwise take minutes.
  item: z.array(ClaimItem).max(999, 'more than the 999 lines of a claim').optional(),
  insurer: Reference.optional(),
  insurance: list(z.object({ coverage: Reference.optional() })),
};

export const shapes = {
  AllergyIntolerance: resource({ code: Concept.optional(), clinicalStatus: Concept.optional() }),
  Appointment: resource({ status: text, start: text, basedOn: list(Reference) }),
  Binary: z.object({ id: text, contentType: text, data: text }),
  BodyStructure: resource({
    morphology: Concept.optional(),
    location: Concept.optional(),
    locationQualifier: list(Concept),
    description: text,
  }),
  Claim: resource(Claim),
  ClaimResponse: resource({
    status: text,
    use: text,
    outcome: text,
    disposition: text,
    created: text,
    preAuthRef: text,
    preAuthPeriod: Period.optional(),
    insurer: Reference.optional(),
    request: Reference.optional(),
    insurance: list(z.object({ coverage: Reference.optional() })),
    item: list(z.object({ itemSequence: z.number().optional(), adjudication: list(Adjudication) })),
    addItem: list(
      z.object({
        productOrService: Concept.optional(),
        quantity: Quantity.optional(),
        adjudication: list(Adjudication),
      }),
    ),
  }),
  Composition: resource({
    status: text,
    date: text,
    text: Narrative.optional(),
    section: list(Section),
  }),
  Condition: resource({
    clinicalStatus: Concept.optional(),
    verificationStatus: Concept.optional(),
    code: Concept.optional(),
    bodySite: list(Concept),
    encounter: Reference.optional(),
    onsetDateTime: text,
    onsetPeriod: Period.optional(),
    onsetString: text,
    recordedDate: text,
    note: list(Annotation),
  }),
  Consent: resource({
    status: text,
    dateTime: text,
    scope: Concept.optional(),
    category: list(Concept),
    provision: z.object({ type: text, code: list(Concept) }).optional(),
  }),
  Coverage: resource({
    status: text,
    order: z.number().optional(),
    type: Concept.optional(),
    period: Period.optional(),
    payor: list(Reference),
    class: list(z.object({ type: Concept.optional(), value: text, name: text })),
  }),
  DiagnosticReport: resource({
    status: text,
    category: list(Concept),
    code: Concept.optional(),
    effectiveDateTime: text,
    effectivePeriod: Period.optional(),
    issued: text,
    conclusion: text,
    conclusionCode: list(Concept),
    presentedForm: list(Attachment),
    imagingStudy: list(Reference),
  }),
  DocumentReference: resource({
    status: text,
    docStatus: text,
    relatesTo: list(z.object({ code: text, target: Reference.optional() })),
    type: Concept.optional(),
    date: text,
    content: list(z.object({ attachment: Attachment.optional() })),
    description: text,
    context: z
      .looseObject({
        encounter: list(Reference),
        related: list(Reference),
        period: Period.optional(),
      })
      .optional(),
  }),
  Encounter: resource({
    status: text,
    period: Period.optional(),
    location: list(z.object({ location: Reference.optional() })),
  }),
  ExplanationOfBenefit: resource(Claim),
  ImagingStudy: resource({
    status: text,
    started: text,
    encounter: Reference.optional(),
    modality: list(Coding),
    description: text,
    note: list(Annotation),
    procedureCode: list(Concept),
    procedureReference: Reference.optional(),
    basedOn: list(Reference),
    numberOfInstances: z.number().optional(),
    series: list(
      z.object({
        modality: Coding.optional(),
        bodySite: Coding.optional(),
        description: text,
        numberOfInstances: z.number().optional(),
        instance: list(z.object({})),
      }),
    ),
  }),
  Location: resource({
    name: text,
    address: z.object({ state: text, extension: list(Extension) }).optional(),
  }),
  MedicationAdministration: resource({
    status: text,
    partOf: list(Reference),
    medicationCodeableConcept: Concept.optional(),
    medicationReference: Reference.optional(),
    context: Reference.optional(),
    dosage: z
      .looseObject({
        text,
        dose: Quantity.optional(),
        route: Concept.optional(),
        site: Concept.optional(),
      })
      .optional(),
    note: list(Annotation),
  }),
  Medication: resource({ code: Concept.optional() }),
  Media: resource({ status: text, partOf: list(Reference), modality: Concept.optional() }),
  Observation: resource({
    status: text,
    code: Concept.optional(),
    partOf: list(Reference),
    encounter: Reference.optional(),
    effectiveDateTime: text,
    effectiveInstant: text,
    effectivePeriod: Period.optional(),
    valueQuantity: Quantity.optional(),
    valueInteger: z.number().optional(),
    valueString: text,
    valueBoolean: z.boolean().optional(),
    valueCodeableConcept: Concept.optional(),
    interpretation: list(Concept),
    note: list(Annotation),
    component: list(
      z.object({
        code: Concept.optional(),
        valueQuantity: Quantity.optional(),
        valueInteger: z.number().optional(),
        valueString: text,
        valueBoolean: z.boolean().optional(),
        valueCodeableConcept: Concept.optional(),
      }),
    ),
  }),
  Organization: resource({ name: text, identifier: list(Identifier) }),
  Procedure: resource({
    status: text,
    category: Concept.optional(),
    code: Concept.optional(),
    encounter: Reference.optional(),
    basedOn: list(Reference),
    partOf: list(Reference),
    performedDateTime: text,
    performedPeriod: Period.optional(),
    location: Reference.optional(),
    bodySite: list(Site),
    reasonCode: list(Concept),
    reasonReference: list(Reference),
    outcome: Concept.optional(),
    complication: list(Concept),
    performer: list(z.object({ actor: Reference.optional() })),
    usedCode: list(Concept),
    note: list(Annotation),
    report: list(Reference),
  }),
  ServiceRequest: resource({
    status: text,
    category: list(Concept),
    code: Concept.optional(),
    orderDetail: list(Concept),
    authoredOn: text,
    occurrenceDateTime: text,
    occurrencePeriod: Period.optional(),
    occurrenceTiming: z
      .looseObject({
        event: list(z.string()),
        repeat: z
          .looseObject({
            frequency: z.number().optional(),
            period: z.number().optional(),
            periodUnit: text,
          })
          .optional(),
      })
      .optional(),
    locationCode: list(Concept),
    locationReference: list(Reference),
    reasonCode: list(Concept),
    reasonReference: list(Reference),
    supportingInfo: list(Reference),
    encounter: Reference.optional(),
    quantityQuantity: Quantity.optional(),
    performer: list(Reference),
    bodySite: list(Site),
    note: list(Annotation),
    insurance: list(Reference),
  }),
} satisfies Record<string, z.ZodType>;
