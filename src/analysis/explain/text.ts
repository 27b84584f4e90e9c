import type { Count, Sentence, TextPart } from '../../shared/view.ts';

/** Plain text as a part of a sentence. */
export function plain(text: string): TextPart {
  return { kind: 'text', text };
}

/** A piece of Python as a part of a sentence. */
export function code(text: string): TextPart {
  return { kind: 'code', text };
}

/** A sentence from texts and parts. */
export function sentence(...parts: readonly (string | TextPart)[]): Sentence {
  return parts.map((part) => (typeof part === 'string' ? plain(part) : part));
}

/** A count for people: `3`, `2+`, `immortal`, `shared`. */
export function countText(count: Count): string {
  switch (count.kind) {
    case 'exact':
      return String(count.value);
    case 'at-least':
      return `${count.value}+`;
    case 'immortal':
    case 'shared':
      return count.kind;
  }
}

/** A number of things, such as `1 object` or `3 objects`. */
export function quantity(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`;
}

/** Several parts joined for reading: `a`, `a and b`, `a, b and c`. */
export function listing(parts: readonly TextPart[]): TextPart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [plain(index === parts.length - 1 ? ' and ' : ', '), part];
  });
}
