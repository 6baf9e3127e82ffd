@NullMarked
package io.integrationhub.pricing.quotebroker;

import org.jspecify.annotations.NullMarked;
