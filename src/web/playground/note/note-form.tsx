import { useEffect, useState } from 'preact/hooks';
import type { Catalogue } from '../../../server/playground-catalogue.ts';

/** A note, and whose rules it is held to. */
export interface NoteInput {
  text: string;
  policy: string;
  code: string;
  /** The CMS place of service code; empty where nobody says. */
  setting: string;
}

interface NoteFormProps {
  catalogue: Catalogue;
  isBusy: boolean;
  onJudge: (input: NoteInput) => Promise<void>;
}

/** Takes a note, a payer and a procedure; begins with a sample note that is judged at once. */
export function NoteForm({ catalogue, isBusy, onJudge }: NoteFormProps) {
  const [first] = catalogue.notes;
  const [input, setInput] = useState<NoteInput>(
    first ? { ...first, setting: '' } : { text: '', policy: 'DEFAULT', code: '', setting: '' },
  );
  const change = (part: Partial<NoteInput>) => setInput((now) => ({ ...now, ...part }));
  const start = (title: string) => {
    const sample = catalogue.notes.find((note) => note.title === title);
    if (!sample) return;
    const next = { ...sample, setting: input.setting };
    setInput(next);
    void onJudge(next);
  };
  useEffect(() => start(first?.title ?? ''), []);
  return (
    <form
      class="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        void onJudge(input);
      }}
    >
      <p>
        Paste a procedure note, or take a sample. Every fact is marked in its words, the
        documentation rules of the payer you choose say what is missing, and each claim line that
        the note supports is told with its reason.
      </p>
      <NoteChoices {...{ catalogue, input }} onStart={start} onChange={change} />
      <label for="note">Procedure note</label>
      <textarea
        id="note"
        rows={8}
        maxLength={200_000}
        value={input.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          Read and judge
        </button>
        <p class="quiet">
          The text goes to this server alone and is not kept. Use notes without names.
        </p>
      </div>
    </form>
  );
}

interface NoteChoicesProps {
  catalogue: Catalogue;
  input: NoteInput;
  onStart: (title: string) => void;
  onChange: (part: Partial<NoteInput>) => void;
}

/** The sample to begin with, the payer, and the procedure. */
const NoteChoices = ({ catalogue, input, onStart, onChange }: NoteChoicesProps) => (
  <div class="fields">
    <Choice
      label="Sample note"
      value={catalogue.notes.find(({ text }) => text === input.text)?.title ?? ''}
      options={[
        { value: '', words: 'A note of yours' },
        ...catalogue.notes.map(({ title }) => ({ value: title, words: title })),
      ]}
      onChange={onStart}
    />
    <Choice
      label="Payer’s policy"
      value={input.policy}
      options={catalogue.policies.map(({ id, title }) => ({ value: id, words: title }))}
      onChange={(policy) => onChange({ policy })}
    />
    <Choice
      label="Procedure that was done"
      value={input.code}
      options={catalogue.codes.map(({ code, label }) => ({
        value: code,
        words: `${code} ${label}`,
      }))}
      onChange={(code) => onChange({ code })}
    />
    <PlaceOfService value={input.setting} onChange={(setting) => onChange({ setting })} />
  </div>
);

const PlaceOfService = (props: Pick<ChoiceProps, 'value' | 'onChange'>) => (
  <Choice label="Place of service" options={PLACES} {...props} />
);

/** CMS place of service codes at which these procedures are done. */
const PLACES = [
  { value: '', words: 'Not said' },
  { value: '11', words: '11 office' },
  { value: '22', words: '22 hospital, outpatient' },
  { value: '24', words: '24 ambulatory surgery center' },
];

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; words: string }[];
  onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  </label>
);
