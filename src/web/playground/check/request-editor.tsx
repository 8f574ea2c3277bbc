import type { Conversation } from './use-conversation.ts';

interface RequestEditorProps {
  state: Conversation;
  onEdit: (text: string) => void;
  onAsk: () => void;
}

/** The request as JSON, to be changed and sent again. */
export function RequestEditor({ state, onEdit, onAsk }: RequestEditorProps) {
  const { text, sample, isBusy } = state;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <p>
        An EHR sends this to <code>POST /cds-services/{sample.service}</code>. Change it and ask
        again: another code, side, date or patient.
      </p>
      <label class="hidden" for="request">
        Request in JSON
      </label>
      <textarea
        id="request"
        class="code"
        rows={24}
        spellcheck={false}
        value={text}
        onInput={(event) => onEdit(event.currentTarget.value)}
      />
      <div class="row">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          Ask again
        </button>
      </div>
    </form>
  );
}
