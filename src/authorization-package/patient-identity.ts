import { z } from 'zod';

const Words = z.string().min(1);

const Identified = z.looseObject({
  name: z
    .array(
      z.looseObject({
        text: Words.optional(),
        given: z.array(Words).optional(),
        family: Words.optional(),
      }),
    )
    .default([]),
  birthDate: Words.optional(),
  identifier: z
    .array(
      z.looseObject({
        value: Words.optional(),
        type: z.looseObject({ text: Words.optional() }).optional(),
      }),
    )
    .default([]),
});

/**
 * Name, date of birth and numbers of a Patient resource, by which a reviewer finds the member;
 * undefined where it tells none of them.
 */
export function patientIdentity(patient: unknown): string | undefined {
  const read = Identified.safeParse(patient);
  if (!read.success) return undefined;
  const { name, birthDate, identifier } = read.data;
  const [first] = name;
  const called = first?.text ?? [...(first?.given ?? []), first?.family ?? ''].join(' ').trim();
  const numbers = identifier.flatMap(({ value, type }) =>
    value ? `${type?.text ?? 'number'} ${value}` : [],
  );
  const words = [called, birthDate && `born ${birthDate}`, ...numbers].filter(Boolean);
  return words.length > 0 ? words.join('; ') : undefined;
}
