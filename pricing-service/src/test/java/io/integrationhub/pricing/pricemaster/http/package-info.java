@NullMarked
package io.integrationhub.pricing.pricemaster.http;

import org.jspecify.annotations.NullMarked;
