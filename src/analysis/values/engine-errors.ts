/** What the JavaScript engine throws where it has no room left (V8, JavaScriptCore). */

/** Why a run ends whose nested calls do not fit on the stack of the thread. */
export const STACK_OVERFLOW = 'unknown: calls are nested too deeply for the simulation';

/** Whether an error says that the stack of the thread is full. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.startsWith('Maximum call stack');
}

/** Whether an error says that a text, a number, an array or a table would be too large. */
export function isTooLarge(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocation failed|^Invalid (?:string|array|typed array) length|^(?:Maximum BigInt|Map maximum|Set maximum) size/.test(
      error.message,
    )
  );
}
