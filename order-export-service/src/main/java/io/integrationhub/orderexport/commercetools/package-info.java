/**
 * Orders in commercetools: the port {@code Orders} and, hidden behind it, the SDK, the mapping and the update actions.
 */
@NullMarked
package io.integrationhub.orderexport.commercetools;

import org.jspecify.annotations.NullMarked;
