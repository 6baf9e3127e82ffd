/** Settings of a tenant that several packages read. */
@NullMarked
package io.integrationhub.customersync.settings;

import org.jspecify.annotations.NullMarked;
