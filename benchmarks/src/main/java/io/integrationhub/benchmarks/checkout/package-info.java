/**
 * Both checkout services under a steady load while the system they ask hangs: whether every answer is valid, and in
 * time.
 */
@NullMarked
package io.integrationhub.benchmarks.checkout;

import org.jspecify.annotations.NullMarked;
