/** Publishes what happens in negotiations for other services. */
@NullMarked
package io.integrationhub.pricing.quoteevents;

import org.jspecify.annotations.NullMarked;
