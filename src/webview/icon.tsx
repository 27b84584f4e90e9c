/** A codicon. Purely a picture: what it means is said by text beside it or by the label of the control around it. */
export function Icon({ name }: { readonly name: string }) {
  return <span class={`codicon codicon-${name}`} aria-hidden="true" />;
}
