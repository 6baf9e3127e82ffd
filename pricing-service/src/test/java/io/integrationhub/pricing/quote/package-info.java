@NullMarked
package io.integrationhub.pricing.quote;

import org.jspecify.annotations.NullMarked;
