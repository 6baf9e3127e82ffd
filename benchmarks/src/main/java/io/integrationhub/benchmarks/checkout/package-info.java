/**
 * Both checkout services under a steady load while the outside system hangs: whether every response is valid and within
 * the deadline.
 */
@NullMarked
package io.integrationhub.benchmarks.checkout;

import org.jspecify.annotations.NullMarked;
