/**
 * Quotes as this service sees them: a negotiation is a quote request with the staged quote and the quotes that answered
 * it; two pure decisions say what its master must know, and what becomes of what the master reports.
 */
@NullMarked
package io.integrationhub.pricing.quote;

import org.jspecify.annotations.NullMarked;
