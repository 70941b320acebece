/** User and password of URLs, and what follows the names by which tokens are sent. */
export function maskSecrets(text: string): string {
  return text
    .replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s"]+@/gi, "$1xxxxx@")
    .replaceAll(/\b(bearer|basic|token)(\s+|=|%3D)[\w.~+/=-]{6,}/gi, "$1$2xxxxx")
    .replaceAll(/\b(gh[pousr]_|glpat-|github_pat_)[\w-]+/g, "$1xxxxx");
}
