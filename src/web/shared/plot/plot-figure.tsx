import './plot.css';
import type { PlotOptions } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import { useLoaded } from '../use-loaded.ts';
import type { PlotLibrary } from './plot-library.ts';
import { useWidth } from './use-width.ts';

interface PlotFigureProps {
  /** What is plotted, for those who do not see it; a table beside tells the same. */
  label: string;
  /** In pixels; kept free while the library is on its way. */
  height: number;
  options: (library: PlotLibrary, width: number) => PlotOptions;
  /** What the plot is made from: it is drawn anew when one of them changes. */
  madeFrom: readonly unknown[];
}

/** The library is loaded when a plot is first seen. */
const load = (): Promise<PlotLibrary> => import('./plot-library.ts');

/** A plot as wide as its place, drawn as SVG: one image with a name for screen readers. */
export function PlotFigure({ label, height, options, madeFrom }: PlotFigureProps) {
  const { value: library, fault } = useLoaded(load);
  const [frame, width] = useWidth<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!library || width === 0) return;
    const drawn = library.plot({ ...options(library, width), width, height, ariaLabel: label });
    // Our policy takes no style elements; `plot.css` holds what this one says.
    for (const style of drawn.querySelectorAll('style')) style.remove();
    // The whole is one image: names of its groups would be read out by nobody.
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    drawn.setAttribute('role', 'img');
    place.current?.replaceChildren(drawn);
  }, [library, width, height, label, ...madeFrom]);
  return (
    <div ref={frame} class="plot" style={{ minHeight: `${height}px` }}>
      <div ref={place} />
      {fault !== undefined && (
        <p class="quiet" role="status">
          The plot could not be loaded. The table tells the same.
        </p>
      )}
    </div>
  );
}
