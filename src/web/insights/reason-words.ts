import { overrideReasons } from '../../../cards/override-reasons.ts';

const offered = overrideReasons({ canSnooze: true });

/** Why something was set aside, as the card offered it; a code that no card offers stays as it is. */
export function reasonWords(system: string | null, code: string | null): string {
  if (code === null) return 'No reason given';
  const found = offered.find((one) => one.code === code && one.system === system);
  return found?.display ?? code;
}
