/** Hands messages to the broker and waits for its word. */
@NullMarked
package io.integrationhub.starter.stream.publish;

import org.jspecify.annotations.NullMarked;
