package io.integrationhub.orderexport.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.orderexport.order.OrderNumber;
import java.util.List;

/** Orders from before in commercetools. Faults are those of {@link io.integrationhub.commercetools.Project#call}. */
public interface OrderHistory {

    /** Whether there is an order with this number, imported or not. */
    boolean contains(Tenant tenant, OrderNumber number);

    /**
     * Imports an order; repeatable because numbers are unique.
     *
     * @return in which amounts the imported order differs from its source; usually none
     */
    List<String> add(Tenant tenant, HistoricOrder order);
}
