/**
 * The Subscription that brings a tenant's notifications to this service: created and changed in place, watched, and
 * removed only when asked.
 */
@NullMarked
package io.integrationhub.commercetools.subscription;

import org.jspecify.annotations.NullMarked;
