/** The health of the inlets: whether this process makes progress, regardless of outside systems. */
@NullMarked
package io.integrationhub.stream.health;

import org.jspecify.annotations.NullMarked;
