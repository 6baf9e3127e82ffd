/** The {@code masters} endpoint: which system is the source of truth, and which directions are active because of it. */
@NullMarked
package io.integrationhub.core.ops.masters;

import org.jspecify.annotations.NullMarked;
