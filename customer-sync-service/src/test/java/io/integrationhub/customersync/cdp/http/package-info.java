@NullMarked
package io.integrationhub.customersync.cdp.http;

import org.jspecify.annotations.NullMarked;
