@NullMarked
package io.integrationhub.pricing.travel;

import org.jspecify.annotations.NullMarked;
