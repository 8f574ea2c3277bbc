import './theme.css';
import './components.css';
import { type ComponentChildren, render } from 'preact';
import mark from './foramen.svg';

interface PageProps {
  /** Stands beside the brand: where this is, such as "Demo with synthetic patients". */
  place: string;
  children: ComponentChildren;
}

/** The frame of every page: skip link, brand, content, and what Foramen is not. */
export function Page({ place, children }: PageProps) {
  return (
    <>
      <a class="skip" href="#content">
        Skip to the content
      </a>
      <header class="page-head">
        <span class="brand">
          <img src={mark} alt="" width="28" height="28" />
          Foramen
        </span>
        <span class="note">{place}</span>
      </header>
      <main class="page-main" id="content" tabIndex={-1}>
        {children}
      </main>
      <footer class="page-foot">
        Foramen is not the payer: it promises no payment, suggests no code because it pays more, and
        shows no prices.
      </footer>
    </>
  );
}

/** Puts a page into the document. */
export function show(page: ComponentChildren): void {
  const place = document.getElementById('page');
  if (place) render(page, place);
}
