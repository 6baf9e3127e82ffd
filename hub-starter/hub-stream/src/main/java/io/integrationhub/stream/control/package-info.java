/** What people see of the flows, and the switch for each: states, pauses that outlast a restart, lag, metrics. */
@NullMarked
package io.integrationhub.stream.control;

import org.jspecify.annotations.NullMarked;
