/** Who may see and do what: nothing without credentials but the probes, and what authenticates its callers itself. */
@NullMarked
package io.integrationhub.core.ops.access;

import org.jspecify.annotations.NullMarked;
