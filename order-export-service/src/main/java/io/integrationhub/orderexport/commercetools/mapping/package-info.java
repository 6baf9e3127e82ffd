/** Converts orders of the commercetools SDK to the nouns of this service. */
@NullMarked
package io.integrationhub.orderexport.commercetools.mapping;

import org.jspecify.annotations.NullMarked;
