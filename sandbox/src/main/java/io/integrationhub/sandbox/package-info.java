/**
 * The world around the hub on one machine: broker, database, and stand-ins for commercetools and the outside systems.
 *
 * <p>{@code SandboxWorld} starts all of it; {@code infra} and the stand-ins can also be used one by one, as tests do.
 */
@NullMarked
package io.integrationhub.sandbox;

import org.jspecify.annotations.NullMarked;
