/** Failures, in two kinds only: transient ones are retried, permanent ones are parked. */
@NullMarked
package io.integrationhub.core.fault;

import org.jspecify.annotations.NullMarked;
