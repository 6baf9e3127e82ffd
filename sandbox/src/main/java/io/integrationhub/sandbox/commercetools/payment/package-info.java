/** Payments and their transactions. */
@NullMarked
package io.integrationhub.sandbox.commercetools.payment;

import org.jspecify.annotations.NullMarked;
