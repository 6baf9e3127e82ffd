/** Settings of a tenant that several packages read. */
@NullMarked
package io.integrationhub.suppliersync.settings;

import org.jspecify.annotations.NullMarked;
