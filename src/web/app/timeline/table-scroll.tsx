import type { ComponentChildren } from 'preact';

interface TableScrollProps {
  label: string;
  children: ComponentChildren;
}

/** A table that scrolls by itself on a narrow screen, by keys as well. */
export const TableScroll = ({ label, children }: TableScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
  <section class="table-scroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
