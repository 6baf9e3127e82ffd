/**
 * The throughput of one partition when each record needs a slow response: the plain binder compared with the hub's
 * dispatcher.
 */
@NullMarked
package io.integrationhub.benchmarks.stream;

import org.jspecify.annotations.NullMarked;
