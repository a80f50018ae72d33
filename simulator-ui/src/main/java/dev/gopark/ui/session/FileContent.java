package dev.gopark.ui.session;

import java.io.IOException;

/// What a file is to hold. Made in the background.
public interface FileContent {
  byte[] bytes() throws IOException;
}
