/**
 * The hub on one machine: the sandbox, all services as contexts of this JVM, and scenarios that demonstrate the
 * promises.
 *
 * <p>The script {@code hub} at the project's root builds and runs it.
 */
@NullMarked
package io.integrationhub.demo;

import org.jspecify.annotations.NullMarked;
