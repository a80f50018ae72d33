package dev.gopark.cli;

import dev.gopark.source.SchedulingPolicy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `steal-task` on the command line.
final class PolicyConverter implements ITypeConverter<SchedulingPolicy> {
  @Override
  public SchedulingPolicy convert(String text) {
    return SchedulingPolicy.named(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no policy '%s'; there are %s"
                        .formatted(text, String.join(", ", SchedulingPolicy.labels()))));
  }
}
