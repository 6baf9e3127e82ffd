@NullMarked
package io.integrationhub.customersync.cdp;

import org.jspecify.annotations.NullMarked;
