/**
 * The environment of the hub on one machine: broker, database, and stand-ins for commercetools and the outside systems.
 *
 * <p>{@code Sandbox} starts all of it. Tests use the parts separately: {@code infra} and the stand-ins.
 */
@NullMarked
package io.integrationhub.sandbox;

import org.jspecify.annotations.NullMarked;
