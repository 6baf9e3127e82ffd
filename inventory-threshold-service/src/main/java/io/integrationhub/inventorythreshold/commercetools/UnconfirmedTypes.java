package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.tenant.Tenant;
import java.util.Optional;

/** The Types that have the field for the mark, as far as they are known. */
public interface UnconfirmedTypes {

    /**
     * Whether an order can be marked while it is created, without asking commercetools.
     *
     * @param typeId the order's own Type; empty if it has none, and is given the hub's
     */
    boolean canMark(Tenant tenant, Optional<String> typeId);

    /** Makes the hub's own Type and its field where they are missing. Repeatable. */
    void prepare(Tenant tenant);
}
