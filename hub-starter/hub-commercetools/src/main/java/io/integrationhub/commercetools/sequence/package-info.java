/** Notices Messages that never arrive, by their numbers. */
@NullMarked
package io.integrationhub.commercetools.sequence;

import org.jspecify.annotations.NullMarked;
