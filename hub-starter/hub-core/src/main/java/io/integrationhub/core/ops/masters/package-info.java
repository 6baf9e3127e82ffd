/** The {@code masters} endpoint: which system is the source of truth, and which ways run because of it. */
@NullMarked
package io.integrationhub.core.ops.masters;

import org.jspecify.annotations.NullMarked;
