package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.mapping.HistoricDraft;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.orderexport.order.OrderNumber;
import java.util.List;

/** Imports orders through the commercetools SDK. */
class SdkOrderHistory implements OrderHistory {

    private final Shops shops;

    SdkOrderHistory(Shops shops) {
        this.shops = shops;
    }

    @Override
    public boolean contains(Tenant tenant, OrderNumber number) {
        Project project = shops.of(tenant).project();
        return project.find(
                        project.api().orders().withOrderNumber(number.value()).get())
                .isPresent();
    }

    @Override
    public List<String> add(Tenant tenant, HistoricOrder order) {
        Shop shop = shops.of(tenant);
        shop.hubFieldActions().provisionType();
        HistoricDraft draft = new HistoricDraft(
                order, shop.settings().fields().type(), shop.hubFields().history());
        Project project = shop.project().background();
        try {
            // As text, because the SDK does not know the taxed prices of lines yet.
            Order imported = project.call(project.api().orders().importOrder().post(draft.json()));
            return draft.differences(imported);
        } catch (PermanentFault fault) {
            boolean isThere = CommercetoolsError.behind(fault)
                    .filter(error -> error.has("DuplicateField"))
                    .isPresent();
            if (!isThere) {
                throw fault;
            }
            return List.of();
        }
    }
}
