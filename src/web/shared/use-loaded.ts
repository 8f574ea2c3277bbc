import { useCallback, useEffect, useState } from 'preact/hooks';

/** Something on its way from the server: nothing yet, there, or why it did not come. */
export interface Loaded<T> {
  value?: T;
  fault?: string;
  /** Asks once more. */
  retry: () => void;
}

/** Loads something when `key` changes, and never shows what an older key asked for. */
export function useLoaded<T>(load: () => Promise<T>, key = ''): Loaded<T> {
  const [state, setState] = useState<{ key: string; value?: T; fault?: string }>({ key });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (value) => isCurrent && setState({ key, value }),
      (fault: unknown) => isCurrent && setState({ key, fault: faultWords(fault) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return state.key === key ? { ...state, retry } : { retry };
}

/** What to tell the person in front of the page. */
export const faultWords = (fault: unknown): string =>
  fault instanceof Error ? fault.message : 'Something went wrong in this page.';
