/** Debian's releases as far as Go images were built on them. */

export type DebianRelease = "stretch" | "buster" | "bullseye" | "bookworm" | "trixie";

export interface DebianFacts {
  readonly version: string;
  readonly glibc: string;
  /** /bin, /sbin and /lib are links into /usr in the official images. */
  readonly merged: boolean;
  /** The list of programs was made from the release itself and not carried over from a later one. */
  readonly measured: boolean;
}

export const debianReleases: Readonly<Record<DebianRelease, DebianFacts>> = {
  stretch: { version: "9", glibc: "2.24", merged: false, measured: false },
  buster: { version: "10", glibc: "2.28", merged: false, measured: false },
  bullseye: { version: "11", glibc: "2.31", merged: false, measured: true },
  bookworm: { version: "12", glibc: "2.36", merged: true, measured: true },
  trixie: { version: "13", glibc: "2.41", merged: true, measured: true },
};

/** `bookworm`, `12`, `12.5`, `stable`; undefined for a release that isn't known here. */
export function debianRelease(name: string): DebianRelease | undefined {
  const aliases: Readonly<Record<string, DebianRelease>> = {
    latest: "trixie",
    stable: "trixie",
    oldstable: "bookworm",
    oldoldstable: "bullseye",
  };
  for (const [release, { version }] of Object.entries(debianReleases)) {
    if (name === release || name === version || name.startsWith(`${version}.`)) return release as DebianRelease;
  }
  return aliases[name];
}
