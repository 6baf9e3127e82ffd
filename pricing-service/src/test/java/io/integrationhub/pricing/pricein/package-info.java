/** Tests of what takes prices in. */
@NullMarked
package io.integrationhub.pricing.pricein;

import org.jspecify.annotations.NullMarked;
