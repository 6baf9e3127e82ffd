/** Side-by-side measurements: every arm in one run, interleaved, and the result is a ratio. */
@NullMarked
package io.integrationhub.benchmarks;

import org.jspecify.annotations.NullMarked;
