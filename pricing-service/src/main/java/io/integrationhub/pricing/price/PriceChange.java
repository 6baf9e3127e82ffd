package io.integrationhub.pricing.price;

import java.util.List;

/** One update action of a Standalone Price. The current value is changed, never only the staged one. */
public sealed interface PriceChange {

    /** The value of one piece. */
    record ChangeValue(Money value) implements PriceChange {}

    /** All tiers. */
    record SetTiers(List<Tier> tiers) implements PriceChange {}

    /** Beginning and end. */
    record SetValidity(Validity validity) implements PriceChange {}

    /** Whether it is used. */
    record ChangeActive(boolean active) implements PriceChange {}

    /** The key; empty for none. */
    record SetKey(String key) implements PriceChange {}
}
