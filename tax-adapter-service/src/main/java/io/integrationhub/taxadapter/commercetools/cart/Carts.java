package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxableCart;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carts as commercetools passes them to an Extension. */
public interface Carts {

    /**
     * Reads what the tax depends on.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    TaxableCart read(Tenant tenant, JsonNode cart);

    /**
     * The update actions that set the taxes on a cart, together with what they were calculated for. Applying them twice
     * has the same effect as applying them once.
     */
    List<ObjectNode> actions(Tenant tenant, JsonNode cart, CartTaxes taxes);

    /** Reads an invented cart, and sets taxes on it, without a call. */
    TaxableCart rehearse(Tenant tenant);

    /**
     * Ensures that the Project has the hub's fields. Repeatable; asks commercetools once.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link io.integrationhub.commercetools.Project#call} does
     */
    void prepare(Tenant tenant);
}
