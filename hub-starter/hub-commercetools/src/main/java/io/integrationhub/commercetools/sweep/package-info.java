/**
 * Sweeps: read what was modified, page by page from a stored cursor, in one replica at a time, and publish the
 * notifications that were missed.
 */
@NullMarked
package io.integrationhub.commercetools.sweep;

import org.jspecify.annotations.NullMarked;
