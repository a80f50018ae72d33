package testing

// nameLine begins the line that says of which test the next message is.
const nameLine = "=== NAME  "
