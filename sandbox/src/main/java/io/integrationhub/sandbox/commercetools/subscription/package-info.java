/**
 * Subscriptions and their delivery: notifications about commits are pushed in the format of the destination until it
 * accepts them, at least once and in no guaranteed order, or as unreliably as a test demands.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.subscription;

import org.jspecify.annotations.NullMarked;
