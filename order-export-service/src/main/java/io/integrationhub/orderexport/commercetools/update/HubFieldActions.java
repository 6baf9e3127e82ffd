package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.order.OrderUpdateAction;
import io.integrationhub.commercetools.provisioning.ProvisionedFields;
import io.integrationhub.core.tenant.Tenant;
import java.util.List;
import java.util.Map;

/** Creates the update actions for the custom fields that the hub writes on the orders of a tenant. */
public record HubFieldActions(Tenant tenant, ProvisionedFields fields) {

    /** Ensures that the Type for orders without a Type exists and has the fields, because a draft names it. */
    public void provisionType() {
        fields.provisionType(tenant);
    }

    /** Returns the actions that set these fields on the order; an empty value removes a field. */
    public List<OrderUpdateAction> set(com.commercetools.api.models.order.Order order, Map<String, String> values) {
        return fields.changes(tenant, order.getCustom(), values).toOrderActions();
    }
}
