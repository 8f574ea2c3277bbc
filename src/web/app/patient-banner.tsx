import { useLoaded } from '../shared/use-loaded.ts';
import type { Session } from './session.ts';

/** Whose chart is open: name and date of birth, as the EHR asks apps to show. */
export function PatientBanner({ session }: { session: Session }) {
  const { value, fault } = useLoaded(() => session.read(`Patient/${session.patient}`));
  if (fault !== undefined) return <p class="note">The patient’s name could not be read: {fault}</p>;
  return (
    <p class="patient">
      <strong>{value ? nameOf(value.name) : '…'}</strong>
      {typeof value?.birthDate === 'string' && <span>born {value.birthDate}</span>}
    </p>
  );
}

function nameOf(names: unknown): string {
  const [name] = Array.isArray(names) ? names : [];
  const given = Array.isArray(name?.given) ? name.given : [];
  return [...given, name?.family].filter(Boolean).join(' ') || 'Patient without a name';
}
