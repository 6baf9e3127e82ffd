/**
 * The nouns of an order's progress: what the order master reports, and what follows for the order in commercetools.
 *
 * <p>A report is taken apart into words, one per aspect of the order; of each aspect only the newest word counts. The
 * order is then made to match all that counts. So reports may come late, twice and in any order: the end is the same.
 */
@NullMarked
package io.integrationhub.orderexport.progress;

import org.jspecify.annotations.NullMarked;
