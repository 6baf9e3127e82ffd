/** Going live with a tenant: in dry run the hub decides everything and sends nothing (ADR 23). */
@NullMarked
package io.integrationhub.core.golive;

import org.jspecify.annotations.NullMarked;
