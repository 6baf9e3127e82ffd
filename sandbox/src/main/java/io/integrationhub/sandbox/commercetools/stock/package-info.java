/**
 * What orders do to stock: refused when there is not enough, taken from the entries a while later, as commercetools
 * does.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.stock;

import org.jspecify.annotations.NullMarked;
