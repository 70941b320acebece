/** Credentials that people have in their logs: what Slipway prints goes into tickets and chats. */

const MASK = "***";

/** Each begins with fixed text, so that a line is read once. */
const SECRETS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // https://user:password@host, https://token@host; `git@host` alone is no secret
  [/:\/\/(?!git@)[^\s/@'"`]{1,300}@/g, `://${MASK}@`],
  [
    /\b(authorization|proxy-authorization|private-token|job-token|x-api-key)(["']?\s?[:=]\s?["']?)(?:(basic|bearer|token)\s)?[^\s"',]+/gi,
    `$1$2${MASK}`,
  ],
  [/(_authToken|_auth|_password)(\s?=\s?)[^\s"']+/g, `$1$2${MASK}`],
  [
    /\b(login \S{1,200} password|password) (?!is\b|for\b|authentication\b|prompts?\b|required\b|or\b)(?=\S*[\d])\S+/gi,
    `$1 ${MASK}`,
  ],
  [/\b(gh[pousr]_|github_pat_|glpat-|gldt-|glcbt-|xox[abprs]-|sk-|npm_|dckr_pat_|hf_)[\w-]{10,}/g, `$1${MASK}`],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/g, `$1${MASK}`],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, MASK],
  [
    /([A-Za-z0-9]{0,40}(?:TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS)[A-Z0-9_]{0,20})=(["']?)(?!\$|["'\s]|\*)[^\s"'&]+/gi,
    `$1=$2${MASK}`,
  ],
  [/([?&](?:X-Amz-Signature|X-Amz-Credential|sig|signature|access_token|token|key)=)[^\s&"']+/gi, `$1${MASK}`],
];

/** One test that most lines end with. */
const SUSPECT =
  /@|authoriz|token|passw|secret|_auth|api_?key|access_?key|private_?key|credential|gh[pousr]_|github_pat|gl(?:pat|dt|cbt)-|xox|sk-|npm_|dckr_|hf_|AKIA|ASIA|eyJ|x-amz|[?&](?:sig|key)/i;

export function maskSecrets(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let masked = text;
  for (const [pattern, replacement] of SECRETS) masked = masked.replace(pattern, replacement);
  return masked;
}
