/** Prices in, quotes to the CPQ and back, promotions outward. */
@NullMarked
package io.integrationhub.pricing;

import org.jspecify.annotations.NullMarked;
