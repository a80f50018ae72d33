/// Measures how fast the window draws: `mvn -q test -Pframes -pl simulator-ui -am`.
package dev.gopark.ui.bench;
