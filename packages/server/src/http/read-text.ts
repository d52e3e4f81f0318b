/** Bytes of a hook's body at most. */
const largest = 1_048_576;

/** The text of a body; undefined when it is larger than any hook of the CRM. */
export async function readText(request: Request, most = largest): Promise<string | undefined> {
  const bytes = await readBytes(request, most);
  return bytes && new TextDecoder().decode(bytes);
}

/** The bytes of a body; undefined when there are more than so many. */
export async function readBytes(request: Request, most: number): Promise<ArrayBuffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return undefined;
  if (!request.body) return new ArrayBuffer(0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(new Uint8Array(part.value));
  }
  return new Blob(parts).arrayBuffer();
}
