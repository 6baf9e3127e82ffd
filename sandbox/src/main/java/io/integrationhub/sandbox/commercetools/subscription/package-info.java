/**
 * Subscriptions and their delivery: what a commit has to tell is wrapped as the destination wraps it and pushed until
 * it is taken, at least once and in no promised order, or as badly as a test wants it.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.subscription;

import org.jspecify.annotations.NullMarked;
