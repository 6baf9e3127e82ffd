/**
 * Taxes carts and records orders at a tax engine: {@code TaxQuoteFlow} while a customer waits, {@code TaxRecordFlow}
 * once there is an order, and {@code TaxAuditFlow} once a day. Messages and requests arrive in {@code broker} and
 * {@code checkout}; the ports are {@code engine.TaxEngine}, {@code commercetools.cart.Carts},
 * {@code commercetools.order.Orders} and {@code ledger.TaxLedger}.
 */
@NullMarked
package io.integrationhub.taxadapter;

import org.jspecify.annotations.NullMarked;
