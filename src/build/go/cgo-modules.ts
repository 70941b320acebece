/**
 * Widely used modules that need a C compiler or C libraries: what only their source could tell, as a table. Sources: the
 * `#cgo` lines, includes and constraints of the named packages (tags of 2024–2026).
 */
export interface CgoModule {
  /** Packages of the module, by prefix, that use cgo. */
  readonly packages: readonly string[];
  /** Without cgo: the package has a stub that fails at run time, or none of its files belong to the build. */
  readonly without: "stub" | "excluded" | "pure";
  /** Names for pkg-config. */
  readonly pkgConfig: readonly string[];
  /** Headers that must be there, other than the C library's. */
  readonly headers: readonly string[];
  /** Libraries that the program asks for at start. */
  readonly libraries: readonly string[];
  /** Carries libraries built for glibc; on musl it needs a build tag or nothing helps. */
  readonly glibcArchive: "none" | "tag-musl" | "always";
  readonly source: string;
}

const plain = { pkgConfig: [], headers: [], libraries: [], glibcArchive: "none" } as const;

function needs(
  pkgConfig: readonly string[],
  headers: readonly string[],
  libraries: readonly string[],
  source: string,
): Omit<CgoModule, "packages"> {
  return { without: "excluded", pkgConfig, headers, libraries, glibcArchive: "none", source };
}

export const cgoModules: Readonly<Record<string, CgoModule>> = {
  "github.com/mattn/go-sqlite3": { ...plain, packages: [""], without: "stub", source: "sqlite3.go, static_mock.go" },
  "github.com/mutecomm/go-sqlcipher/v4": { ...plain, packages: [""], without: "excluded", source: "sqlite3.go" },
  "github.com/confluentinc/confluent-kafka-go": {
    ...plain,
    packages: ["kafka"],
    without: "excluded",
    glibcArchive: "tag-musl",
    source: "kafka/build_glibc_linux_amd64.go, build_musl_linux_amd64.go",
  },
  "github.com/confluentinc/confluent-kafka-go/v2": {
    ...plain,
    packages: ["kafka"],
    without: "excluded",
    glibcArchive: "tag-musl",
    source: "kafka/build_glibc_linux_amd64.go, build_musl_linux_amd64.go",
  },
  "github.com/marcboeker/go-duckdb": {
    ...plain,
    packages: [""],
    without: "excluded",
    glibcArchive: "always",
    source: "deps/linux_amd64",
  },
  "github.com/marcboeker/go-duckdb/v2": {
    ...plain,
    packages: [""],
    without: "excluded",
    glibcArchive: "always",
    source: "duckdb-go-bindings",
  },
  "github.com/tursodatabase/go-libsql": {
    ...plain,
    packages: [""],
    without: "excluded",
    glibcArchive: "always",
    source: "lib/linux_amd64",
  },
  "github.com/h2non/bimg": { packages: [""], ...needs(["vips"], ["vips/vips.h"], ["libvips.so.42"], "vips.go") },
  "github.com/davidbyttow/govips/v2": {
    packages: ["vips"],
    ...needs(["vips"], ["vips/vips.h"], ["libvips.so.42"], "vips/vips.go"),
  },
  "gopkg.in/gographics/imagick.v3": {
    packages: ["imagick"],
    ...needs(
      ["MagickWand", "MagickCore"],
      ["MagickWand/MagickWand.h"],
      ["libMagickWand-7.Q16.so"],
      "imagick/cgo_flags.go",
    ),
  },
  "gopkg.in/gographics/imagick.v2": {
    packages: ["imagick"],
    ...needs(["MagickWand", "MagickCore"], ["wand/MagickWand.h"], ["libMagickWand-6.Q16.so"], "imagick/cgo_flags.go"),
  },
  "gocv.io/x/gocv": { packages: [""], ...needs(["opencv4"], ["opencv2/opencv.hpp"], ["libopencv_core.so"], "cgo.go") },
  "github.com/linxGnu/grocksdb": { packages: [""], ...needs([], ["rocksdb/c.h"], ["librocksdb.so"], "build.go") },
  "github.com/google/gopacket": {
    packages: ["pcap"],
    ...needs([], ["pcap.h"], ["libpcap.so.0.8"], "pcap/pcap_unix.go"),
  },
  "github.com/gopacket/gopacket": {
    packages: ["pcap"],
    ...needs([], ["pcap.h"], ["libpcap.so.0.8"], "pcap/pcap_unix.go"),
  },
  "github.com/miekg/pkcs11": { ...plain, packages: [""], without: "excluded", source: "pkcs11.go" },
  "github.com/godror/godror": { ...plain, packages: [""], without: "excluded", source: "odpi" },
  "github.com/mattn/go-oci8": { packages: [""], ...needs(["oci8"], ["oci.h"], ["libclntsh.so"], "oci8.go") },
  "github.com/DataDog/zstd": { ...plain, packages: [""], without: "excluded", source: "zstd.go" },
  "github.com/valyala/gozstd": { ...plain, packages: [""], without: "excluded", source: "gozstd.go" },
  "github.com/chai2010/webp": { ...plain, packages: [""], without: "excluded", source: "capi.go" },
  "github.com/kolesa-team/go-webp": {
    packages: ["encoder", "decoder", "webp"],
    ...needs([], ["webp/encode.h"], ["libwebp.so"], "encoder/encoder.go"),
  },
  "github.com/lib/pq": { ...plain, packages: [], without: "pure", source: "pure Go" },
  "github.com/pebbe/zmq4": { packages: [""], ...needs(["libzmq"], ["zmq.h"], ["libzmq.so.5"], "zmq4.go") },
  "github.com/rakyll/portmidi": { packages: [""], ...needs([], ["portmidi.h"], ["libportmidi.so"], "portmidi.go") },
  "github.com/gordonklaus/portaudio": {
    packages: [""],
    ...needs(["portaudio-2.0"], ["portaudio.h"], ["libportaudio.so.2"], "pa.go"),
  },
  "github.com/otiai10/gosseract/v2": {
    packages: [""],
    ...needs([], ["leptonica/allheaders.h"], ["libtesseract.so"], "client.go"),
  },
  "github.com/veandco/go-sdl2": {
    packages: ["sdl"],
    ...needs(["sdl2"], ["SDL2/SDL.h"], ["libSDL2-2.0.so.0"], "sdl/sdl_cgo.go"),
  },
  "github.com/libgit2/git2go/v34": {
    packages: [""],
    ...needs(["libgit2"], ["git2.h"], ["libgit2.so"], "Build_system_dynamic.go"),
  },
  "github.com/bytecodealliance/wasmtime-go": { ...plain, packages: [""], without: "excluded", source: "ffi.go" },
};

/** Modules that import another module's cgo package themselves. */
export const cgoThrough: Readonly<Record<string, string>> = {
  "gorm.io/driver/sqlite": "github.com/mattn/go-sqlite3",
};
