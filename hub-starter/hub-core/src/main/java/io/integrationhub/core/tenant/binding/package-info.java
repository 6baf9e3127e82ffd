/** From properties to tenants: binds every section, and names every mistake at once. */
@NullMarked
package io.integrationhub.core.tenant.binding;

import org.jspecify.annotations.NullMarked;
