/** Whether a text is worth reading as manifests: cheap, and without YAML. */

/** Of Helm and of other tools that fill files in: what they make isn't known. */
const TEMPLATED = /\{\{|\{%|#@|<%/;
const KINDS =
  /^[ \t-]*["']?kind["']?:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod|Service|List)\b/m;

export function mayBeManifest(text: string): boolean {
  return KINDS.test(text) && !TEMPLATED.test(text);
}
