import { type Glance, gated } from './glance.ts';
import { distinct, type Found, spanOf } from './span.ts';

const TEMPERATURE = gated(
  /(?<![\d.-])(\d{2})(?:\.0)?\s?(?:(?:°|º|˚|degrees?|deg\.?)\s?(?:C\b|celsius|centigrade)|C\b(?!-?arm)|celsius|centigrade|deg(?:rees?|\.)?(?= (?:for|x|×) ))|\btemperatures? (?:of|was|at|to|set (?:at|to)) (\d{2})(?![\d%-])/gi,
);
const DURATION = gated(
  /(?<![\d.-]|\d to )(\d{1,3}(?:\.\d)?)[\s-]?(seconds?|secs?|s|minutes?(?:,? (?:and )?(\d{1,2}) sec(?:ond)?s?)?|mins?|min)\b/gi,
);
const LESION = gated(
  /lesion|temperature|°|\bdeg(?:rees?)?\b|\d\s?C\b|celsius|ablat|neurotom|rhizotom|\bRF/i,
);

/** "Lesioned for 90 seconds at 80 degrees"; elsewhere degrees are those of an angle. */
const LESIONED = gated(/\b(?:lesion|ablat|coagulat|burn)(?:ed|ing|s)?\b/i);
const DEGREES = gated(/\bat (\d{2}) degrees\b/gi);

/** A tip temperature outside this is an angle or a slip of the keyboard. */
const COOLEST = 37;
const HOTTEST = 95;

/** The one temperature at which lesions were made; two of them are not one. */
export function readTemperature(text: string, glance?: Glance): Found<number> | undefined {
  const all = TEMPERATURE.all(text, glance);
  const told = all.length > 0 || !LESIONED.test(text, glance) ? all : DEGREES.all(text, glance);
  const found = told.map((match) => ({
    value: Number(match[1] ?? match[2]),
    ...spanOf(match),
  }));
  return only(found.filter(({ value }) => value >= COOLEST && value <= HOTTEST));
}

/** How long each lesion was heated, in seconds, from a statement about the lesion. */
export function readDuration(text: string, glance?: Glance): Found<number> | undefined {
  if (!LESION.test(text, glance)) return undefined;
  const found = DURATION.all(text, glance).map((match) => ({
    value: Number(match[1]) * (match[2]?.startsWith('m') ? 60 : 1) + Number(match[3] ?? 0),
    ...spanOf(match),
  }));
  return only(
    found.filter(({ start }) => !WAITED.test(text.slice(Math.max(0, start - 30), start))),
  );
}

/** "After waiting 90 seconds for the anesthetic to take" */
const WAITED = /\b(?:wait\w*|pause\w*|delay|allow\w*)\b[^.;]{0,20}$/i;

function only(found: Found<number>[]): Found<number> | undefined {
  const [first, ...others] = distinct(found);
  return others.length === 0 ? first : undefined;
}
