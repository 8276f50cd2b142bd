/** What a dictionary calls an entry of a registry. The dictionaries are complete, which their types and a test assert. */
export function nameIn(group: Readonly<Record<string, { readonly name: string }>>, id: string): string {
  return group[id]!.name;
}
