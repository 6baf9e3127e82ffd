/** The settings of a tenant's outside systems, and their checks at start. */
@NullMarked
package io.integrationhub.system.settings;

import org.jspecify.annotations.NullMarked;
