/** How many requests and how much time it takes to bring many customers into commercetools. */
@NullMarked
package io.integrationhub.benchmarks.load;

import org.jspecify.annotations.NullMarked;
