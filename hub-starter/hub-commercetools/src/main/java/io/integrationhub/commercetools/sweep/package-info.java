/**
 * Sweeps: reading what was modified, page by page from a stored cursor, in one replica at a time, and ringing the
 * doorbell of what messages missed.
 */
@NullMarked
package io.integrationhub.commercetools.sweep;

import org.jspecify.annotations.NullMarked;
