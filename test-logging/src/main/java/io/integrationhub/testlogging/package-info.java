/** Keeps test runs quiet: a file per test class holds the log, and a failed test prints the end of it. */
@NullMarked
package io.integrationhub.testlogging;

import org.jspecify.annotations.NullMarked;
