@NullMarked
package io.integrationhub.customersync.cdp.file;

import org.jspecify.annotations.NullMarked;
