/** What is recorded about negotiations: what their master knows, what took effect, and what was published. */
@NullMarked
package io.integrationhub.pricing.quoteledger;

import org.jspecify.annotations.NullMarked;
