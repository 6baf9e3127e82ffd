/** The price master over HTTP, with a mapping of its responses. */
@NullMarked
package io.integrationhub.pricing.pricemaster.http;

import org.jspecify.annotations.NullMarked;
