/**
 * Texts for customers: shipped by each service in the same languages, changed or translated further per tenant, and
 * checked when the service starts.
 */
@NullMarked
package io.integrationhub.commercetools.message;

import org.jspecify.annotations.NullMarked;
