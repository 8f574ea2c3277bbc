import { z } from 'zod';

/**
 * The elements of FHIR R4 that this service reads, with their cardinalities
 * (https://hl7.org/fhir/R4). Everything else passes unread, so an EHR's extras never break us.
 */
const text = z.string().optional();
const list = <T extends z.ZodType>(item: T) => z.array(item).optional();

const Coding = z.looseObject({ system: text, code: text, display: text });
const Concept = z.looseObject({ coding: list(Coding), text });
const Identifier = z.looseObject({ system: text, value: text, type: Concept.optional() });
const Reference = z.looseObject({
  reference: text,
  display: text,
  identifier: Identifier.optional(),
});
const Period = z.looseObject({ start: text, end: text });
const Quantity = z.looseObject({ value: z.number().optional(), unit: text, code: text });
const Annotation = z.looseObject({ text });
const Attachment = z.looseObject({ contentType: text, data: text, url: text });
const Extension = z.looseObject({
  url: text,
  valueReference: Reference.optional(),
  valueCodeableConcept: Concept.optional(),
  valueCode: text,
  valueString: text,
});

const Narrative = z.looseObject({ div: text });
const Section = z.looseObject({
  title: text,
  text: Narrative.optional(),
  get section() {
    return list(Section);
  },
});

const base = { id: text, extension: list(Extension), contained: list(z.looseObject({ id: text })) };
const resource = (elements: z.ZodRawShape) => z.looseObject({ ...base, ...elements });

const ClaimItem = z.looseObject({
  sequence: z.number().optional(),
  productOrService: Concept.optional(),
  modifier: list(Concept),
  servicedDate: text,
  servicedPeriod: Period.optional(),
  bodySite: Concept.optional(),
  subSite: list(Concept),
  quantity: Quantity.optional(),
  locationCodeableConcept: Concept.optional(),
});

export const shapes = {
  AllergyIntolerance: resource({ code: Concept.optional(), clinicalStatus: Concept.optional() }),
  Appointment: resource({ status: text, start: text, basedOn: list(Reference) }),
  Binary: z.looseObject({ id: text, contentType: text, data: text }),
  BodyStructure: resource({
    morphology: Concept.optional(),
    location: Concept.optional(),
    locationQualifier: list(Concept),
    description: text,
  }),
  Claim: resource({
    status: text,
    use: text,
    billablePeriod: Period.optional(),
    item: list(ClaimItem),
  }),
  Composition: resource({
    status: text,
    date: text,
    text: Narrative.optional(),
    section: list(Section),
  }),
  Coverage: resource({
    status: text,
    order: z.number().optional(),
    type: Concept.optional(),
    period: Period.optional(),
    payor: list(Reference),
    class: list(z.looseObject({ type: Concept.optional(), value: text, name: text })),
  }),
  DocumentReference: resource({
    status: text,
    type: Concept.optional(),
    date: text,
    content: list(z.looseObject({ attachment: Attachment.optional() })),
    context: z.looseObject({ encounter: list(Reference), related: list(Reference) }).optional(),
  }),
  Encounter: resource({
    status: text,
    period: Period.optional(),
    location: list(z.looseObject({ location: Reference.optional() })),
  }),
  ExplanationOfBenefit: resource({
    status: text,
    use: text,
    billablePeriod: Period.optional(),
    item: list(ClaimItem),
  }),
  ImagingStudy: resource({
    status: text,
    started: text,
    encounter: Reference.optional(),
    modality: list(Coding),
    procedureReference: Reference.optional(),
    basedOn: list(Reference),
    numberOfInstances: z.number().optional(),
    series: list(
      z.looseObject({
        modality: Coding.optional(),
        numberOfInstances: z.number().optional(),
        instance: list(z.looseObject({})),
      }),
    ),
  }),
  Location: resource({
    name: text,
    address: z.looseObject({ state: text, extension: list(Extension) }).optional(),
  }),
  MedicationAdministration: resource({ status: text, partOf: list(Reference) }),
  Media: resource({ status: text, partOf: list(Reference), modality: Concept.optional() }),
  Observation: resource({
    status: text,
    code: Concept.optional(),
    partOf: list(Reference),
    effectiveDateTime: text,
    effectivePeriod: Period.optional(),
    valueQuantity: Quantity.optional(),
    valueInteger: z.number().optional(),
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
    bodySite: list(Concept),
    reasonCode: list(Concept),
    usedCode: list(Concept),
    note: list(Annotation),
    report: list(Reference),
  }),
  ServiceRequest: resource({
    status: text,
    category: list(Concept),
    code: Concept.optional(),
    orderDetail: list(Concept),
    occurrenceDateTime: text,
    occurrencePeriod: Period.optional(),
    occurrenceTiming: z.looseObject({ event: list(z.string()) }).optional(),
    locationCode: list(Concept),
    locationReference: list(Reference),
    reasonCode: list(Concept),
    bodySite: list(Concept),
    note: list(Annotation),
    insurance: list(Reference),
  }),
} satisfies Record<string, z.ZodType>;
