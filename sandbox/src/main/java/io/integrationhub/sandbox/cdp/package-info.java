/** Stand-ins for customer data platforms: Segment, Klaviyo, and one with a neutral protocol. */
@NullMarked
package io.integrationhub.sandbox.cdp;

import org.jspecify.annotations.NullMarked;
