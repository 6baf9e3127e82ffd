/**
 * The cost of the endpoint for API Extensions over bare endpoints on the same server, with the same carts and clients
 * in one run.
 */
@NullMarked
package io.integrationhub.benchmarks.extension;

import org.jspecify.annotations.NullMarked;
