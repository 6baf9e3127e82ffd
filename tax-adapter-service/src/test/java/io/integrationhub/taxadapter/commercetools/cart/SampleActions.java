package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.taxadapter.settings.TaxSettings.CartMode;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Update actions for tests in other packages. */
public final class SampleActions {

    private SampleActions() {}

    /** The actions that set these taxes on a cart. */
    public static List<ObjectNode> of(JsonNode cart, TaxableTransaction transaction, ItemTaxes taxes, CartMode mode) {
        return CartTaxActions.of(cart, transaction, taxes, mode);
    }
}
