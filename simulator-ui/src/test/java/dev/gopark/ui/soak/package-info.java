/// What nobody would do on purpose, in large numbers: random use of the real window.
package dev.gopark.ui.soak;
