@NullMarked
package io.integrationhub.pricing.price;

import org.jspecify.annotations.NullMarked;
