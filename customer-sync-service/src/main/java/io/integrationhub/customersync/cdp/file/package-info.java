/** Writes profiles to a folder from which another system reads them. */
@NullMarked
package io.integrationhub.customersync.cdp.file;

import org.jspecify.annotations.NullMarked;
