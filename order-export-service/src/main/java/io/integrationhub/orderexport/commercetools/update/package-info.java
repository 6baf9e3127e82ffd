/** Converts changes to update actions of commercetools. */
@NullMarked
package io.integrationhub.orderexport.commercetools.update;

import org.jspecify.annotations.NullMarked;
