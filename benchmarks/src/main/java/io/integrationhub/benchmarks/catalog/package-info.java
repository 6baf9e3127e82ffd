/** How many requests, how much time and how much memory bulk runs need: catalogs and price lists. */
@NullMarked
package io.integrationhub.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
