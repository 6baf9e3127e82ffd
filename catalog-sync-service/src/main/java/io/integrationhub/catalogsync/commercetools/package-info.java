/**
 * The catalog at commercetools: one target per kind of item.
 *
 * <p>Each kind has a pure difference of two states, which yields update actions, and a target that reads, creates and
 * updates with it. What they share is in {@code project} (requests) and {@code change} (values and orders).
 */
@NullMarked
package io.integrationhub.catalogsync.commercetools;

import org.jspecify.annotations.NullMarked;
