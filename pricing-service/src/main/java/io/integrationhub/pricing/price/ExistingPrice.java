package io.integrationhub.pricing.price;

/** A price at commercetools, with what is needed to change it. */
public record ExistingPrice(String id, long version, StandalonePrice price) {}
