/** The shortest words that a simple pattern fits: first choices, nothing that may be left out. */
export function sampleOf(pattern: string): string {
  let rest = pattern;
  let words = '';
  while (rest !== '') {
    const [whole, words_, next] = piece(rest);
    rest = next.replace(/^[?*]|^\{0,\d+\}\??/, '');
    words += rest === next ? words_ : '';
    rest = rest.replace(/^\+/, '');
    if (whole === '') break;
  }
  return words;
}

/** The first piece of a pattern, what it may stand for, and what follows it. */
function piece(pattern: string): [whole: string, words: string, rest: string] {
  if (pattern.startsWith('(')) {
    const end = closing(pattern);
    const whole = pattern.slice(0, end + 1);
    const inner = whole.slice(1, -1);
    const rest = pattern.slice(end + 1);
    if (/^\?<?!/.test(inner)) return [whole, '', rest];
    return [whole, sampleOf(firstChoice(inner.replace(/^\?(?:<?=|:|-i:)/, ''))), rest];
  }
  const [, whole = '', letter = ''] = /^(\\?(\[[^\]]*\]|[\s\S]))/.exec(pattern) ?? [];
  const rest = pattern.slice(whole.length);
  if (whole.startsWith('\\')) return [whole, ESCAPES[letter] ?? letter, rest];
  if (letter.startsWith('[')) return [whole, letter.at(1) ?? '', rest];
  return [whole, letter, rest];
}

const ESCAPES: Readonly<Record<string, string>> = { w: 'x', d: '1', s: ' ', b: '' };

function closing(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === '(') depth += 1;
    else if (pattern[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`unbalanced: ${pattern}`);
}

function firstChoice(pattern: string): string {
  let depth = 0;
  for (const [at, letter] of [...pattern].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === '|' && depth === 0) return pattern.slice(0, at);
  }
  return pattern;
}
