/** Tests of update actions with golden files. */
@NullMarked
package io.integrationhub.orderexport.commercetools.update;

import org.jspecify.annotations.NullMarked;
