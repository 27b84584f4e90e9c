/** Limits that several stages of the compiler share. */

/** More values than this at once are not put on the stack; they go through a list or dict instead (_PY_STACK_USE_GUIDELINE). */
export const STACK_USE_GUIDELINE = 30;
