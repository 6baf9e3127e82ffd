/** Which settings there are, so that one nobody reads is noticed, and the one that was meant is named. */
@NullMarked
package io.integrationhub.core.tenant.known;

import org.jspecify.annotations.NullMarked;
