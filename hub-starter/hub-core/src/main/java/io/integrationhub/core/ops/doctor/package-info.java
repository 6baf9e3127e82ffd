/** The {@code doctor} endpoint: runs every check there is, each within a deadline. */
@NullMarked
package io.integrationhub.core.ops.doctor;

import org.jspecify.annotations.NullMarked;
