interface FaultNoticeProps {
  message: string;
  /** What the button does; without it there is none. */
  onRetry?: () => void;
}

/** A fault, said aloud by screen readers, with a way to try again. */
export const FaultNotice = ({ message, onRetry }: FaultNoticeProps) => (
  <div class="panel fault row" role="alert">
    <p>{message}</p>
    {onRetry && (
      <button type="button" class="button" onClick={onRetry}>
        Try again
      </button>
    )}
  </div>
);
