/** Access control: everything requires credentials, except the probes and what authenticates its callers itself. */
@NullMarked
package io.integrationhub.core.ops.access;

import org.jspecify.annotations.NullMarked;
