/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.order;

import org.jspecify.annotations.NullMarked;
