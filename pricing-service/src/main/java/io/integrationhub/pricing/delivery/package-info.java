/** What a master sends together. */
@NullMarked
package io.integrationhub.pricing.delivery;

import org.jspecify.annotations.NullMarked;
