/** The deliveries that have arrived. */
@NullMarked
package io.integrationhub.pricing.ledger;

import org.jspecify.annotations.NullMarked;
