/** Tests. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.shop;

import org.jspecify.annotations.NullMarked;
