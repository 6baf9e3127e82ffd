/** What all benchmarks share: options, the spread of values over the rounds, CSV files. */
@NullMarked
package io.integrationhub.benchmarks.report;

import org.jspecify.annotations.NullMarked;
