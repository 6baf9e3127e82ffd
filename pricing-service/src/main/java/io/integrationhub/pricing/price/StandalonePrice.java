package io.integrationhub.pricing.price;

import io.integrationhub.pricing.price.PriceChange.ChangeActive;
import io.integrationhub.pricing.price.PriceChange.ChangeValue;
import io.integrationhub.pricing.price.PriceChange.SetKey;
import io.integrationhub.pricing.price.PriceChange.SetTiers;
import io.integrationhub.pricing.price.PriceChange.SetValidity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One price of a scope, as a resource of commercetools.
 *
 * @param key empty if somebody else created it without one
 * @param tiers by quantity
 */
public record StandalonePrice(String key, Validity validity, Money value, List<Tier> tiers, boolean active) {

    public StandalonePrice {
        tiers = tiers.stream()
                .sorted(Comparator.comparingLong(Tier::minimumQuantity))
                .toList();
    }

    /** What makes this price the desired one, with one request; none if it is that one already. */
    public List<PriceChange> changesTo(StandalonePrice desired) {
        List<PriceChange> changes = new ArrayList<>();
        if (!validity.equals(desired.validity)) {
            changes.add(new SetValidity(desired.validity));
        }
        if (!key.equals(desired.key)) {
            changes.add(new SetKey(desired.key));
        }
        if (!value.equals(desired.value)) {
            changes.add(new ChangeValue(desired.value));
        }
        if (!tiers.equals(desired.tiers)) {
            changes.add(new SetTiers(desired.tiers));
        }
        if (active != desired.active) {
            changes.add(new ChangeActive(desired.active));
        }
        return changes;
    }

    /** The same price, which is not used any more. */
    StandalonePrice deactivated() {
        return new StandalonePrice(key, validity, value, tiers, false);
    }
}
