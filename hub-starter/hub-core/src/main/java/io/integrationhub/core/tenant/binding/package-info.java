/** Binds the sections of all tenants and reports all configuration errors at once. */
@NullMarked
package io.integrationhub.core.tenant.binding;

import org.jspecify.annotations.NullMarked;
