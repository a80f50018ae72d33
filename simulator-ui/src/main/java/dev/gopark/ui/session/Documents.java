package dev.gopark.ui.session;

import dev.gopark.ui.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Reads and writes Go files. Messages are sentences for the window.
final class Documents {
  private static final Texts TEXTS = Texts.of("session");
  private static final long LARGEST = 8L << 20;

  private Documents() {}

  /// The text of `path`; throws with a message that names the file when it cannot be read as UTF-8.
  static String read(Path path) throws IOException {
    try {
      if (Files.isDirectory(path)) {
        throw new IOException(TEXTS.say("folder", path));
      }
      if (Files.size(path) > LARGEST) {
        throw new IOException(TEXTS.say("large", path));
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException(TEXTS.say("encoding", path), e);
    } catch (NoSuchFileException e) {
      throw new IOException(TEXTS.say("missing", path), e);
    } catch (AccessDeniedException e) {
      throw new IOException(TEXTS.say("forbidden", path), e);
    }
  }

  /// The message of an error in words.
  static String message(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> TEXTS.say("denied", denied.getFile());
      case NoSuchFileException missing -> TEXTS.say("gone", missing.getFile());
      case FileAlreadyExistsException other -> TEXTS.say("not-folder", other.getFile());
      default -> {
        String text = e.getMessage();
        yield text == null ? e.getClass().getSimpleName() : text;
      }
    };
  }

  /// Writes beside `path` first and moves it into place, so that a failure never harms the old
  /// file.
  static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path path, byte[] content) throws IOException {
    Path target = path.toAbsolutePath();
    if (Files.isSymbolicLink(target)) {
      target = target.toRealPath();
    }
    Path folder = target.getParent();
    Path temporary = Files.createTempFile(folder, ".gopark", ".tmp");
    try {
      Files.write(temporary, content);
      copyPermissions(target, temporary);
      try {
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException _) {
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    if (!Files.getFileStore(to).supportsFileAttributeView("posix")) {
      return;
    }
    Files.setPosixFilePermissions(
        to,
        Files.exists(from)
            ? Files.getPosixFilePermissions(from)
            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
  }
}
