package io.integrationhub.sandbox.commercetools.traffic;

/** An order that was placed. */
public record PlacedOrder(String id, String orderNumber, OrderSort sort) {}
