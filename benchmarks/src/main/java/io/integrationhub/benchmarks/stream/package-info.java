/**
 * How many records a second one partition gives, when each of them needs an answer that takes its time: the plain
 * binder against the hub's dispatcher.
 */
@NullMarked
package io.integrationhub.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
