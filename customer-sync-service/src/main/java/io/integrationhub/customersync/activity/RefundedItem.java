package io.integrationhub.customersync.activity;

/**
 * A returned item that was refunded without a transaction in commercetools.
 *
 * @param id id of the return item
 * @param amount what was paid for its pieces
 */
public record RefundedItem(String id, Amount amount) {}
