/** The form's fields as a native submission would send them. */
export function encode(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter ?? undefined)) {
    if (typeof value === "string") {
      fields.append(name, value);
    }
  }
  return fields;
}

export interface PostOptions {
  /** The idempotency key of a save. */
  key?: string;
  /** Whether it is sent even if the page goes. */
  keepalive?: boolean;
}

/** Posts like the form would; the server sees from the header that a script asks. */
export function post(
  url: string,
  fields: URLSearchParams,
  { key = "", keepalive = false }: PostOptions = {},
): Promise<Response> {
  const headers: Record<string, string> = { "X-Requested-With": "fetch" };
  if (key !== "") {
    headers["Idempotency-Key"] = key;
  }
  return fetch(url, { method: "POST", body: fields, headers, keepalive });
}

/** A refusal of the moment, or of a server that is just going: the same request may succeed soon. */
export function isPassing(answer: Response): boolean {
  return answer.status === 502 || answer.status === 503 || answer.status === 504;
}
