package io.integrationhub.taxadapter.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carts as commercetools shows them to an Extension. */
public interface Carts {

    /** What tax depends on. Faults are those of {@link ShopFacts}. */
    TaxableCart read(Tenant tenant, JsonNode cart);

    /**
     * The update actions that put taxes on a cart, and note what they were asked for. Executing them twice leaves the
     * cart as once.
     */
    List<ObjectNode> taxed(Tenant tenant, JsonNode cart, Taxes taxes);
}
