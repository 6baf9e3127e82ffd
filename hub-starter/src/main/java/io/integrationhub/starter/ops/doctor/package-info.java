/** The {@code doctor} endpoint: runs every check there is, each within a deadline. */
@NullMarked
package io.integrationhub.starter.ops.doctor;

import org.jspecify.annotations.NullMarked;
