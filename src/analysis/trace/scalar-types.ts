/** Types of numbers and texts. Where they are freed is left out of the export: CPython frees some of them without passing `tp_dealloc`. */
export const SCALAR_TYPES: ReadonlySet<string> = new Set(['int', 'float', 'str', 'bytes']);
