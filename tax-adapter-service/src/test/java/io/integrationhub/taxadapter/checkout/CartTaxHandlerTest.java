package io.integrationhub.taxadapter.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionResponse;
import io.integrationhub.commercetools.extension.ExtensionResponse.Changes;
import io.integrationhub.commercetools.extension.ExtensionResponse.Rejected;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.SampleQuestions;
import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CartTaxHandlerTest {

    private static final ObjectNode CART = JsonNodeFactory.instance.objectNode();

    @Test
    void givesAllActionsWhereCommercetoolsTakesThem() {
        // When
        ExtensionResponse answer = CartTaxHandler.changes(tenant("100"), actions(100), taxes());

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Changes.class, it -> assertThat(it.actions()).hasSize(100));
    }

    @Test
    void refusesACartWithMoreThanCommercetoolsTakesAndSaysHowManyItMayHave() {
        // When
        ExtensionResponse answer = CartTaxHandler.changes(tenant("100"), actions(101), taxes());

        // Then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        it -> assertThat(it.errors().getFirst().extraInfo())
                                .containsEntry("most", 2)
                                .containsEntry("positions", 3));
    }

    private static List<ObjectNode> actions(int count) {
        return Collections.nCopies(count, CART);
    }

    private static Taxes taxes() {
        TaxQuestion question = SampleQuestions.threeItems();
        return new Taxes(question, SampleQuestions.at("0.1", question), Source.ENGINE);
    }

    private static Tenant tenant(String most) {
        return SampleTenants.tenant("avatax", Map.of("most-actions", most));
    }
}
