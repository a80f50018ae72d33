// A file with tests that has none.
package empty
