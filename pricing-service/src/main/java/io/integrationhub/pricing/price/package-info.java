/** What a price is, and what its synchronization has to do. */
@NullMarked
package io.integrationhub.pricing.price;

import org.jspecify.annotations.NullMarked;
