/** Operation of flows: pausing them, measuring their lag, the endpoint {@code flows} and the metrics. */
@NullMarked
package io.integrationhub.stream.control;

import org.jspecify.annotations.NullMarked;
