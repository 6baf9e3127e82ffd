package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.order.Order;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.mapping.HistoricDraft;
import io.integrationhub.orderexport.history.HistoricOrder;
import java.util.List;
import java.util.Optional;

/** Imports orders through the commercetools SDK. */
class SdkOrderHistory implements OrderHistory {

    private final Shops shops;

    SdkOrderHistory(Shops shops) {
        this.shops = shops;
    }

    @Override
    public Optional<List<String>> compare(Tenant tenant, HistoricOrder order) {
        Shop shop = shops.of(tenant);
        Project project = shop.project();
        return project.find(project.api()
                        .orders()
                        .withOrderNumber(order.number().value())
                        .get())
                .map(draft(shop, order)::differencesIfImported);
    }

    @Override
    public List<String> add(Tenant tenant, HistoricOrder order) {
        Shop shop = shops.of(tenant);
        shop.hubFieldActions().provisionType();
        HistoricDraft draft = draft(shop, order);
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
            // Another attempt imported it meanwhile, or somebody else did.
            return compare(tenant, order).orElseThrow(() -> fault);
        }
    }

    private static HistoricDraft draft(Shop shop, HistoricOrder order) {
        return new HistoricDraft(
                order, shop.settings().fields().type(), shop.hubFields().history());
    }
}
