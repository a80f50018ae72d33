package dev.gopark.cli;

import dev.gopark.source.LanguageVersion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `go1.21` on the command line.
final class LanguageConverter implements ITypeConverter<LanguageVersion> {
  @Override
  public LanguageVersion convert(String text) {
    LanguageVersion version =
        LanguageVersion.parse(text)
            .orElseThrow(
                () ->
                    new TypeConversionException("'" + text + "' is not a Go version like go1.21"));
    if (!version.atLeast(LanguageVersion.GO_1_19.minor())
        || version.compareTo(LanguageVersion.NEWEST) > 0) {
      throw new TypeConversionException(
          "Gopark knows %s to %s, not %s"
              .formatted(LanguageVersion.GO_1_19, LanguageVersion.NEWEST, version));
    }
    return version;
  }
}
