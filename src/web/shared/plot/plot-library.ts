/** What is used of the plotting library: the rest of it is never loaded. */
export {
  axisX,
  axisY,
  barX,
  barY,
  dot,
  gridX,
  gridY,
  plot,
  ruleX,
  ruleY,
  text,
} from '@observablehq/plot';

/** All of the above, once it is loaded. */
export type PlotLibrary = typeof import('./plot-library.ts');
