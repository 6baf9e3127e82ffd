/** What a quote request is about: lines, addresses, and who asks. */
@NullMarked
package io.integrationhub.pricing.quote.content;

import org.jspecify.annotations.NullMarked;
