/**
 * What every endpoint for inbound HTTP requests shares: limits, secrets, rejections, metrics, and a response only after
 * the broker has acknowledged. {@code DocumentReader} maps what arrives, by whichever channel, to a canonical record.
 */
@NullMarked
package io.integrationhub.system.inbound;

import org.jspecify.annotations.NullMarked;
