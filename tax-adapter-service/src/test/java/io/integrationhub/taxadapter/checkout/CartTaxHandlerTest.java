package io.integrationhub.taxadapter.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.SampleFlows;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.cart.CartTaxes;
import io.integrationhub.taxadapter.cart.TaxSource;
import io.integrationhub.taxadapter.commercetools.cart.SampleShop;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CartTaxHandlerTest {

    private static final ObjectNode ACTION = JsonNodeFactory.instance.objectNode();

    private final CartTaxHandler handler = new CartTaxHandler(
            SampleFlows.quoting(), SampleShop.carts(), new Tenants(List.of()), CustomerMessages.shipped("tax-adapter"));

    @Test
    void returnsAllActionsUpToTheLimit() {
        // When
        ExtensionResponse response = handler.changes(tenant("100"), actions(100), taxes());

        // Then
        assertThat(response)
                .isInstanceOfSatisfying(
                        Changes.class, it -> assertThat(it.actions()).hasSize(100));
    }

    @Test
    void rejectsACartWithTooManyActionsAndNamesTheLimit() {
        // When
        ExtensionResponse response = handler.changes(tenant("100"), actions(101), taxes());

        // Then
        assertThat(response)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.errors().getFirst().extraInfo())
                                .containsEntry("maxItems", 2)
                                .containsEntry("items", 3));
    }

    private static List<ObjectNode> actions(int count) {
        return Collections.nCopies(count, ACTION);
    }

    private static CartTaxes taxes() {
        TaxableTransaction transaction = SampleTransactions.threeItems();
        return new CartTaxes(transaction, SampleTransactions.at("0.1", transaction), TaxSource.ENGINE);
    }

    private static Tenant tenant(String maxActions) {
        return SampleTenants.tenant("avatax", Map.of("max-actions", maxActions));
    }
}
