/** Settings of a tenant that several packages read. */
@NullMarked
package io.integrationhub.pricing.settings;

import org.jspecify.annotations.NullMarked;
