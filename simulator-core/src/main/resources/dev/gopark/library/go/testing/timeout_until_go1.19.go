package testing

// listsRunning tells whether a timeout says which tests are running.
const listsRunning = false
