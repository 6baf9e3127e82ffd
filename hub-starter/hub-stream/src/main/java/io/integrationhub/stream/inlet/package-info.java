/** Inlets as operators and health checks see them: their state, why they pause, and the switch for each. */
@NullMarked
package io.integrationhub.stream.inlet;

import org.jspecify.annotations.NullMarked;
