/** The bytes at an address. @throws TypeError (by rejection) when it cannot be reached or answers with an error */
export async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${url} answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
