/** Listeners of one event. Like VS Code's, but usable without VS Code. */
export class Emitter<Event> {
  private readonly listeners = new Set<(event: Event) => void>();

  /** Gives an object that ends the subscription. */
  readonly event = (listener: (event: Event) => void): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(event: Event): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
