/** A share between 0 and 1 as a bar beside its number; a dash where there is none. */
export function ShareBar({ share }: { share: number | undefined }) {
  if (share === undefined) return <span class="quiet">–</span>;
  const percent = Math.round(share * 100);
  return (
    <span class="share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rest" width="100" height="10" />
        <rect class="bar overridden" width={percent} height="10" />
      </svg>
      <span>{percent} %</span>
    </span>
  );
}
