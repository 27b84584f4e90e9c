/** What the command says of an error that is its own. */
export function defectText(error: unknown): string {
  return `heapline: this is a defect in heapline: ${error instanceof Error ? error.stack : String(error)}\n`;
}
