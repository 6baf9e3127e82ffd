/** Edge: the products of a Project with the tax codes that they get. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.product;

import org.jspecify.annotations.NullMarked;
