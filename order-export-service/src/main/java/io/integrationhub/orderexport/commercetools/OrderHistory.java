package io.integrationhub.orderexport.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.history.HistoricOrder;
import java.util.List;
import java.util.Optional;

/** Orders from before in commercetools. Faults are those of {@link io.integrationhub.commercetools.Project#call}. */
public interface OrderHistory {

    /**
     * Compares the order that has this number with its source, if the hub imported it from there; any other is left
     * alone.
     *
     * @return in which amounts they differ, usually none; empty if there is no order with this number
     */
    Optional<List<String>> compare(Tenant tenant, HistoricOrder order);

    /**
     * Imports an order; repeatable because numbers are unique.
     *
     * @return in which amounts the imported order differs from its source; usually none
     */
    List<String> add(Tenant tenant, HistoricOrder order);
}
