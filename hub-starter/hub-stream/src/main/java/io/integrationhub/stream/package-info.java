/** Messages in order per key and side by side across keys; retried, parked and replayed without losing one. */
@NullMarked
package io.integrationhub.stream;

import org.jspecify.annotations.NullMarked;
