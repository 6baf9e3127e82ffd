/** Comparative measurements: all arms run interleaved in one run, and the result is a ratio. */
@NullMarked
package io.integrationhub.benchmarks;

import org.jspecify.annotations.NullMarked;
