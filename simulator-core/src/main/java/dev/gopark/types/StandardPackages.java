package dev.gopark.types;

import java.util.Set;

/// The import paths of Go's standard library, and of what is at hand like it.
public final class StandardPackages {
  private static final String PATHS =
      """
      C archive/tar archive/zip arena bufio bytes cmp compress/bzip2 compress/flate compress/gzip compress/lzw
      compress/zlib container/heap container/list container/ring context crypto crypto/aes crypto/cipher crypto/des
      crypto/dsa crypto/ecdh crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hmac crypto/md5 crypto/rand crypto/rc4
      crypto/rsa crypto/sha1 crypto/sha256 crypto/sha512 crypto/subtle crypto/tls crypto/x509 crypto/x509/pkix
      database/sql database/sql/driver debug/buildinfo debug/dwarf debug/elf debug/gosym debug/macho debug/pe
      debug/plan9obj embed encoding encoding/ascii85 encoding/asn1 encoding/base32 encoding/base64 encoding/binary
      encoding/csv encoding/gob encoding/hex encoding/json encoding/pem encoding/xml errors expvar flag fmt go/ast
      go/build go/build/constraint go/constant go/doc go/doc/comment go/format go/importer go/parser go/printer
      go/scanner go/token go/types go/version hash hash/adler32 hash/crc32 hash/crc64 hash/fnv hash/maphash html
      html/template image image/color image/color/palette image/draw image/gif image/jpeg image/png index/suffixarray
      io io/fs io/ioutil iter log log/slog log/syslog maps math math/big math/bits math/cmplx math/rand math/rand/v2
      mime mime/multipart mime/quotedprintable net net/http net/http/cgi net/http/cookiejar net/http/fcgi
      net/http/httptest net/http/httptrace net/http/httputil net/http/pprof net/mail net/netip net/rpc
      net/rpc/jsonrpc net/smtp net/textproto net/url os os/exec os/signal os/user path path/filepath plugin reflect
      regexp regexp/syntax runtime runtime/cgo runtime/coverage runtime/debug runtime/metrics runtime/pprof
      runtime/race runtime/trace slices sort strconv strings structs sync sync/atomic syscall testing testing/fstest
      testing/iotest testing/quick testing/slogtest testing/synctest text/scanner text/tabwriter text/template
      text/template/parse time time/tzdata unicode unicode/utf16 unicode/utf8 unique unsafe weak
      """;

  private static final Set<String> ALL = Set.of(PATHS.strip().split("\\s+"));

  /// Packages that only others of the library may import begin so.
  private static final String INTERNAL = "internal/";

  /// Packages of other modules of the Go project that the library holds: no `go.mod` need require
  /// them.
  private static final Set<String> BESIDE =
      Set.of(
          "golang.org/x/sync/errgroup",
          "golang.org/x/sync/semaphore",
          "golang.org/x/sync/singleflight",
          "golang.org/x/time/rate");

  private StandardPackages() {}

  /// Whether `path` names one of them.
  public static boolean contains(String path) {
    return ALL.contains(path);
  }

  /// Whether the library may hold the package `path`, which need not be the user's then.
  public static boolean isLibrary(String path) {
    return contains(path) || BESIDE.contains(path);
  }

  /// Whether a package that has been compiled as `path` is the library's and not the user's.
  public static boolean isWithin(String path) {
    return isLibrary(path) || path.startsWith(INTERNAL);
  }
}
