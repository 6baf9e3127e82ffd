/**
 * Registers the service's API Extensions with commercetools, per tenant: created and changed in place, watched, and
 * removed on request or when the tenant does not use them any more.
 */
@NullMarked
package io.integrationhub.commercetools.extension.registration;

import org.jspecify.annotations.NullMarked;
