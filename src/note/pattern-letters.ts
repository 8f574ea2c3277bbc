import type { AST } from '@eslint-community/regexpp';
import { plain } from './plain-letters.ts';

/** The plain letters that one element of a pattern may stand for; undefined where any may stand. */
export function lettersOf(element: AST.Element): readonly string[] | undefined {
  if (element.type === 'Character') return [plain(element.value)];
  if (element.type === 'CharacterSet') return ofSet(element);
  return element.type === 'CharacterClass' ? ofClass(element) : undefined;
}

function ofSet({ kind, ...set }: AST.CharacterSet): readonly string[] | undefined {
  if ('negate' in set && set.negate) return undefined;
  if (kind === 'space') return [' '];
  return kind === 'digit' ? ['0'] : undefined;
}

function ofClass({ negate, elements }: AST.CharacterClass): readonly string[] | undefined {
  if (negate) return undefined;
  const letters = new Set<string>();
  for (const element of elements) {
    const own = ofMember(element);
    if (!own) return undefined;
    for (const letter of own) letters.add(letter);
  }
  return [...letters];
}

function ofMember(member: AST.CharacterClassElement): readonly string[] | undefined {
  if (member.type === 'Character') return [plain(member.value)];
  if (member.type === 'CharacterSet') return ofSet(member);
  if (member.type !== 'CharacterClassRange') return undefined;
  const [min, max] = [member.min.value, member.max.value];
  return Array.from({ length: max - min + 1 }, (_, place) => plain(min + place));
}
