/** Files and methods stay small enough to be read at once. */
@NullMarked
package io.integrationhub.checks.size;

import org.jspecify.annotations.NullMarked;
