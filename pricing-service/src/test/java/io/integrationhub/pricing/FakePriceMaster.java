package io.integrationhub.pricing;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.price.Price;
import io.integrationhub.pricing.price.PriceNumber;
import io.integrationhub.pricing.pricemaster.PriceMaster;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A master with the prices that a test gives it. */
class FakePriceMaster implements PriceMaster {

    private final Map<PriceNumber, Price> prices = new HashMap<>();
    private Optional<Fault> failure = Optional.empty();

    void add(Price price) {
        prices.put(price.number(), price);
    }

    /** Fails from now on. */
    void failsWith(Fault fault) {
        failure = Optional.of(fault);
    }

    @Override
    public Optional<Price> find(Tenant tenant, PriceNumber number) {
        failure.ifPresent(fault -> {
            throw fault;
        });
        return Optional.ofNullable(prices.get(number));
    }
}
