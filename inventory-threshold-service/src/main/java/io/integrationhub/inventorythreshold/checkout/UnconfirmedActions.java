package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.commercetools.provisioning.FieldChanges;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The update actions that mark a new order as unconfirmed. */
@Component
class UnconfirmedActions {

    private final ProvisionedFields fields;

    UnconfirmedActions(ProvisionedFields unconfirmedField) {
        this.fields = unconfirmedField;
    }

    /**
     * The actions for an order as commercetools sends it. None if the order's Type is not known to have the custom
     * field, because the actions would fail the order; it is marked once it exists.
     */
    List<ObjectNode> of(StockTenant tenant, JsonNode order) {
        if (!fields.areProvisioned(tenant.tenant(), FieldChanges.typeId(order))) {
            return List.of();
        }
        String field = tenant.settings().unconfirmedField();
        return fields.changes(tenant.tenant(), order, Map.of(field, StockOrder.UNCONFIRMED))
                .toJson();
    }
}
