/** The {@code doctor} endpoint: runs all checks within a deadline. */
@NullMarked
package io.integrationhub.core.ops.doctor;

import org.jspecify.annotations.NullMarked;
