/** Amounts, taxes, discounts and payments. */
@NullMarked
package io.integrationhub.orderexport.order.money;

import org.jspecify.annotations.NullMarked;
