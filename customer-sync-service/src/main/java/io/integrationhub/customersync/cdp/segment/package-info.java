/** Sends profiles to Segment, RudderStack and every other collector with a Segment-compatible tracking API. */
@NullMarked
package io.integrationhub.customersync.cdp.segment;

import org.jspecify.annotations.NullMarked;
