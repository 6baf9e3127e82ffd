@NullMarked
package io.integrationhub.customersync.cdp.segment;

import org.jspecify.annotations.NullMarked;
