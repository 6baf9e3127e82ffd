/** Edge in: messages about prices. */
@NullMarked
package io.integrationhub.pricing.broker;

import org.jspecify.annotations.NullMarked;
