/** A resource of the request just as the client sent it: its own order, ids, unknown elements. */
export type Draft = Readonly<Record<string, unknown>> & { resourceType: string };

/** What a suggestion may act on, and where what it creates belongs. */
export interface Desk {
  /** The resources that may still be changed, by `Type/id`. */
  drafts: ReadonlyMap<string, Draft>;
  /** Whether a suggestion may consist of a deletion alone; some clients refuse it. */
  mayDelete: boolean;
  /** Set where the reader can still write: at the signing of a note, at the end of an encounter. */
  record?: {
    /** `Patient/id`. */
    patient: string;
    /** `Encounter/id`. */
    encounter?: string;
    /** The DocumentReference that an addendum goes with, as `DocumentReference/id`. */
    note?: string;
  };
}

/** One change of one draft; undefined where the draft is not as the change needs it. */
export interface Change {
  reference: string;
  /** What it does, for the user to read. */
  says: string;
  to: (draft: Draft) => Draft | undefined;
}

/** Whether a JSON value is an object. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a JSON value is a resource that can be named. */
export const isDraft = (value: unknown): value is Draft & { id: string } =>
  isObject(value) && typeof value.resourceType === 'string' && typeof value.id === 'string';

/** The items of an element that may repeat; none where it is missing. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The object with one element replaced where it stands, or added behind the others. */
export const withElement = <T extends object>(object: T, name: string, value: unknown): T => ({
  ...object,
  [name]: value,
});

/** The object with one more item in an element that may repeat. */
export const withItem = <T extends Readonly<Record<string, unknown>>>(
  object: T,
  name: string,
  item: unknown,
): T => withElement(object, name, [...itemsOf(object[name]), item]);

/** The object without one element. */
export const withoutElement = (object: object, name: string): object =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
