package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.commercetools.UnconfirmedTypes;
import io.integrationhub.inventorythreshold.order.StockOrder;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The update actions that mark an order accepted without the master's word. */
@Component
class UnconfirmedActions {

    private final UnconfirmedTypes types;

    UnconfirmedActions(UnconfirmedTypes types) {
        this.types = types;
    }

    /**
     * None where an order's own Type is not known to have the field: the order would be refused. Then it is marked once
     * it exists.
     */
    List<ObjectNode> of(Tenant tenant, UnsavedOrder order) {
        if (!types.canMark(tenant, order.typeId())) {
            return List.of();
        }
        InventorySettings settings = InventorySettings.of(tenant);
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        if (order.typeId().isPresent()) {
            action.put("action", "setCustomField")
                    .put("name", settings.markField())
                    .put("value", StockOrder.UNCONFIRMED);
        } else {
            action.put("action", "setCustomType");
            action.putObject("type").put("typeId", "type").put("key", settings.markType());
            action.putObject("fields").put(settings.markField(), StockOrder.UNCONFIRMED);
        }
        return List.of(action);
    }
}
