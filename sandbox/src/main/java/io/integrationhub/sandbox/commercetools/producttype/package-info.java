/** Product types: the attributes of products, their rules, and the check of their values. */
@NullMarked
package io.integrationhub.sandbox.commercetools.producttype;

import org.jspecify.annotations.NullMarked;
