/** What the go command uses when a variable isn't set. The two hosts are named here and nowhere else. */

/** The default module proxy. */
export const defaultProxyHost: string = ["proxy", "golang", "org"].join(".");

/** The default checksum database; also its name. */
export const defaultSumDbHost: string = ["sum", "golang", "org"].join(".");

/** A mirror of the database that the go command knows by name. */
export const sumDbMirrorHost: string = ["sum", "golang", "google", "cn"].join(".");

export const defaultGoProxy: string = `https://${defaultProxyHost},direct`;
