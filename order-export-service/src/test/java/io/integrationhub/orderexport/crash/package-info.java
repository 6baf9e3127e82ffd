/**
 * Kills the service between its steps. It runs in a JVM of its own and halts at a given step; the test then sends it
 * SIGKILL.
 */
@NullMarked
package io.integrationhub.orderexport.crash;

import org.jspecify.annotations.NullMarked;
