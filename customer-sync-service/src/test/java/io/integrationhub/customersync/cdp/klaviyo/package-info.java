@NullMarked
package io.integrationhub.customersync.cdp.klaviyo;

import org.jspecify.annotations.NullMarked;
