/** Who may read what is kept for one tenant. */
@NullMarked
package io.integrationhub.core.tenant.access;

import org.jspecify.annotations.NullMarked;
