/** Tests of the mapping of orders with golden files. */
@NullMarked
package io.integrationhub.orderexport.commercetools.mapping;

import org.jspecify.annotations.NullMarked;
