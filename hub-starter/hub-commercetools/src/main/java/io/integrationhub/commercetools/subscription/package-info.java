/**
 * The Subscription through which commercetools sends a tenant's notifications to this service: created and changed in
 * place, watched, and removed only on request.
 */
@NullMarked
package io.integrationhub.commercetools.subscription;

import org.jspecify.annotations.NullMarked;
