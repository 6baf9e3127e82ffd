/** Measures of the main code as a whole, some of them with a limit. */
@NullMarked
package io.integrationhub.checks.measures;

import org.jspecify.annotations.NullMarked;
