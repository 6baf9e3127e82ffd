/** The known settings, so that unknown ones are reported together with the most similar known one. */
@NullMarked
package io.integrationhub.core.tenant.known;

import org.jspecify.annotations.NullMarked;
