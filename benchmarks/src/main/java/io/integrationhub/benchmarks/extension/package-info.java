/**
 * What the endpoint of an API Extension costs over bare endpoints on the same server: the same carts, the same clients,
 * in one run.
 */
@NullMarked
package io.integrationhub.benchmarks.extension;

import org.jspecify.annotations.NullMarked;
