/** Tenants and their settings: bound from the environment, and validated with all errors reported at once. */
@NullMarked
package io.integrationhub.core.tenant;

import org.jspecify.annotations.NullMarked;
