package io.integrationhub.pricing.commercetools;

import io.integrationhub.pricing.price.PriceSchedule;
import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemRef;
import io.integrationhub.run.Place;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a run of this service consists of: the prices of one scope are one item. */
public final class PriceItems {

    /** The prices of a scope, by {@link PriceScope#key}. */
    public static final ItemKind<PriceSchedule> KIND = new ItemKind<>("price", PriceSchedule.class);

    static final String CUSTOMER_GROUP = "customer-group";
    static final String CHANNEL = "channel";

    private PriceItems() {}

    /** The item of a schedule, which waits for its customer group and channel. */
    public static Item<PriceSchedule> of(PriceSchedule schedule, Place place) {
        PriceScope scope = schedule.scope();
        Set<ItemRef> references = new LinkedHashSet<>();
        if (!scope.customerGroup().isEmpty()) {
            references.add(new ItemRef(CUSTOMER_GROUP, scope.customerGroup()));
        }
        if (!scope.channel().isEmpty()) {
            references.add(new ItemRef(CHANNEL, scope.channel()));
        }
        return Item.of(KIND, scope.key(), schedule, place).referringTo(references);
    }
}
