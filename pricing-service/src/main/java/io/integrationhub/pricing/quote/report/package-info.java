/** What the master of quotes reports: its prices and terms, or that there will be no quote. */
@NullMarked
package io.integrationhub.pricing.quote.report;

import org.jspecify.annotations.NullMarked;
