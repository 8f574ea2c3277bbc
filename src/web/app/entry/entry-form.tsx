import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { CopyButton } from '../copy-button.tsx';
import type { Session } from '../session.ts';
import { type Entry, useEntry } from './use-entry.ts';

interface EntryFormProps {
  title: string;
  session: Session;
  onWritten: () => void;
  /** Reads the fields when the form is sent. */
  read: (fields: FormData) => Entry | { fault: string };
  children: ComponentChildren;
}

/** A form for one missing value; says what became of it. */
export function EntryForm({ title, session, onWritten, read, children }: EntryFormProps) {
  const { outcome, submit } = useEntry(session, onWritten);
  const { saved, fault, copy, isBusy = false } = outcome;
  const faultId = useId();
  return (
    <form
      class="panel stack tight"
      noValidate
      aria-label={title}
      aria-describedby={fault === undefined ? undefined : faultId}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit(read(new FormData(event.currentTarget)));
      }}
    >
      <h3>{title}</h3>
      {children}
      <div>
        <button type="submit" class="button" aria-disabled={isBusy}>
          {isBusy ? 'Saving …' : 'Save in the chart'}
        </button>
      </div>
      <div role="status" class="stack tight">
        {saved && <p>{saved}</p>}
        {fault && (
          <p id={faultId} class="wrong">
            {fault}
          </p>
        )}
        {copy && (
          <>
            <p>{copy.because}</p>
            <div class="row write-line">
              <code>{copy.text}</code>
              <CopyButton text={copy.text} what="what you entered" />
            </div>
          </>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  label: string;
  children: (id: string) => ComponentChildren;
}

/** A label with its field. */
export function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** What a field holds, as text. */
export const textIn = (fields: FormData, name: string): string => {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
};
