package io.integrationhub.pricing.price;

/** One request that brings the prices of a scope closer to the desired ones. */
public sealed interface PriceStep {

    /** A price that does not exist is created. */
    record Create(StandalonePrice desired) implements PriceStep {}

    /** A price is changed to the desired one, with all of its changes in one request. */
    record Update(ExistingPrice existing, StandalonePrice desired) implements PriceStep {}

    /** A price is not needed any more. */
    record Delete(ExistingPrice existing) implements PriceStep {}
}
