/** The character of a name in `\N{...}`. PLACEHOLDER */
export function characterByName(_name: string): string {
  return '\ufffd';
}
