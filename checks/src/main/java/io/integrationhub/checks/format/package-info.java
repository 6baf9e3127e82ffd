/** One format for every source, applied on a person's machine and only checked by the build. */
@NullMarked
package io.integrationhub.checks.format;

import org.jspecify.annotations.NullMarked;
