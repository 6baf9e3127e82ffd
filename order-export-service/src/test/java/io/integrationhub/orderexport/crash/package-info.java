/**
 * The service killed between each two steps, in a JVM of its own: it stands still at a named step, and the test sends
 * it SIGKILL.
 */
@NullMarked
package io.integrationhub.orderexport.crash;

import org.jspecify.annotations.NullMarked;
