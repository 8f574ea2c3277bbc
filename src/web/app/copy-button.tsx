import { useState } from 'preact/hooks';

interface CopyButtonProps {
  text: string;
  /** What is copied, for those who hear the button alone. */
  what: string;
}

/** Copies a text, and says so. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied'),
      () => setSaid('Select the text and copy it by hand'),
    );
  return (
    <span class="row no-print">
      <button type="button" class="button" onClick={copy} aria-label={`Copy ${what}`}>
        Copy
      </button>
      <span role="status" class="quiet">
        {said}
      </span>
    </span>
  );
}
