/** A question that sends a form, as services that give tokens want it. */
export function formQuestion(fields: Readonly<Record<string, string>>): {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
} {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { method: "POST", headers, body: Buffer.from(new URLSearchParams(fields).toString()) };
}
