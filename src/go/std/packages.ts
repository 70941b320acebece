// Written by scripts/gen-std.ts; do not edit.

/** Go release → the public packages of the standard library that came with it. */
export const packagesByRelease: readonly (readonly [string, string])[] = [
  [
    "1",
    "archive/tar archive/zip bufio bytes compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib container/heap container/list container/ring crypto crypto/aes crypto/cipher crypto/des crypto/dsa crypto/ecdsa crypto/elliptic crypto/hmac crypto/md5 crypto/rand crypto/rc4 crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 crypto/subtle crypto/tls crypto/x509 crypto/x509/pkix database/sql database/sql/driver debug/dwarf debug/elf debug/gosym debug/macho debug/pe encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex encoding/json encoding/pem encoding/xml errors expvar flag fmt go/ast go/build go/doc go/parser go/printer go/scanner go/token hash hash/adler32 hash/crc32 hash/crc64 hash/fnv html html/template image image/color image/draw image/gif image/jpeg image/png index/suffixarray io io/ioutil log log/syslog math math/big math/cmplx math/rand mime mime/multipart net net/http net/http/cgi net/http/fcgi net/http/httptest net/http/httputil net/http/pprof net/mail net/rpc net/rpc/jsonrpc net/smtp net/textproto net/url os os/exec os/signal os/user path path/filepath reflect regexp regexp/syntax runtime runtime/cgo runtime/debug runtime/pprof sort strconv strings sync sync/atomic syscall testing testing/iotest testing/quick text/scanner text/tabwriter text/template text/template/parse time unicode unicode/utf16 unicode/utf8 unsafe",
  ],
  ["1.1", "go/format net/http/cookiejar runtime/race"],
  ["1.2", "encoding image/color/palette"],
  ["1.3", "debug/plan9obj"],
  ["1.5", "go/constant go/importer go/types mime/quotedprintable runtime/trace"],
  ["1.7", "context net/http/httptrace"],
  ["1.8", "plugin"],
  ["1.9", "math/bits"],
  ["1.13", "crypto/ed25519"],
  ["1.14", "hash/maphash"],
  ["1.15", "time/tzdata"],
  ["1.16", "embed go/build/constraint io/fs runtime/metrics testing/fstest"],
  ["1.18", "debug/buildinfo net/netip"],
  ["1.19", "go/doc/comment"],
  ["1.20", "crypto/ecdh runtime/coverage"],
  ["1.21", "cmp log/slog maps slices testing/slogtest"],
  ["1.22", "go/version math/rand/v2"],
  ["1.23", "iter structs unique"],
  ["1.24", "crypto/fips140 crypto/hkdf crypto/mlkem crypto/pbkdf2 crypto/sha3 weak"],
  ["1.25", "testing/synctest"],
  ["1.26", "crypto/hpke crypto/mlkem/mlkemtest testing/cryptotest"],
  ["1.27", "crypto/mldsa encoding/json/jsontext encoding/json/v2 uuid"],
];

/** Packages that are compiled with a C compiler when cgo is on. */
export const cgoPackages = "net os/user plugin runtime/cgo";
