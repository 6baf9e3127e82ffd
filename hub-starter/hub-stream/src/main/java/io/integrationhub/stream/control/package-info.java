/** Operation of inlets: pausing them, measuring their lag, the endpoint {@code inlets} and the metrics. */
@NullMarked
package io.integrationhub.stream.control;

import org.jspecify.annotations.NullMarked;
