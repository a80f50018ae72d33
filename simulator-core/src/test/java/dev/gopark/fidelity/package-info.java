/// The rules of Go's run time, each as a test that is named after it and fails when its constant or
/// branch changes: small programs, their output and their events. `docs/FIDELITY.md` lists them.
package dev.gopark.fidelity;
