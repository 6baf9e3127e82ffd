/** Sends profiles and consents to Klaviyo. */
@NullMarked
package io.integrationhub.customersync.cdp.klaviyo;

import org.jspecify.annotations.NullMarked;
