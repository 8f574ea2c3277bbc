import { levelChange, sideChange } from '../../../../cards/suggestions/record-changes.ts';
import type { Session } from '../session.ts';
import { levelsIn } from './checked.ts';
import { EntryForm, Field, textIn } from './entry-form.tsx';
import type { Entry } from './use-entry.ts';

interface SiteFormProps {
  session: Session;
  /** `ServiceRequest/id` or `Procedure/id`. */
  reference: string;
  /** It is not signed yet. */
  isOpen: boolean;
  onWritten: () => void;
}

/** The side of an order or a procedure whose note is not signed. */
export const SideForm = ({ session, reference, isOpen, onWritten }: SiteFormProps) => (
  <EntryForm
    title="Side"
    session={session}
    onWritten={onWritten}
    read={(fields) => readSide(fields, reference, isOpen)}
  >
    <fieldset class="row">
      <legend>Which side?</legend>
      {['left', 'right', 'bilateral'].map((side) => (
        <label key={side} class="check">
          <input type="radio" name="side" value={side} />
          {side}
        </label>
      ))}
    </fieldset>
  </EntryForm>
);

function readSide(fields: FormData, reference: string, isOpen: boolean): Entry | { fault: string } {
  const side = textIn(fields, 'side');
  if (side === '') return { fault: 'Choose a side.' };
  const sides: readonly ('left' | 'right')[] =
    side === 'bilateral' ? ['left', 'right'] : [side === 'left' ? 'left' : 'right'];
  const change = sides.map((one) => sideChange(reference, one));
  return { words: `Side: ${side}.`, change, isOpen };
}

/** The spinal levels of an order or a procedure whose note is not signed. */
export const LevelForm = ({ session, reference, isOpen, onWritten }: SiteFormProps) => (
  <EntryForm
    title="Spinal levels"
    session={session}
    onWritten={onWritten}
    read={(fields) => {
      const levels = levelsIn(textIn(fields, 'levels'));
      if ('fault' in levels) return levels;
      const words = `Levels: ${levels.value.join(', ')}.`;
      return { words, change: [levelChange(reference, levels.value)], isOpen };
    }}
  >
    <Field label="Levels, for example L4-L5, L5-S1">
      {(id) => <input id={id} name="levels" autocomplete="off" />}
    </Field>
  </EntryForm>
);
