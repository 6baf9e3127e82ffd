package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/**
 * The stand-in accepts the example drafts that commercetools publishes, with responses that conform to its OpenAPI
 * document.
 */
class PublicExamplesTest {

    @Test
    void acceptsThePublishedDrafts() throws IOException {
        try (Acme acme = new Acme()) {
            // Given
            ContractCheck contract = acme.standIn.checkAgainst(PublicOpenApi.file());

            // When
            String[][] drafts = {
                {"carts", "cart-create"},
                {"customers", "customer-create"},
                // The contents of the two files with this name are swapped.
                {"orders/import", "order-import"},
                {"payments", "payment-create"},
                {"product-types", "product-type-create"},
                {"stores", "store-create"},
                {"inventory", "inventory-create"},
                {"tax-categories", "tax-category-create"},
                {"types", "type-create"},
                {"zones", "zone-create"},
                {"customer-groups", "customer-group-create"},
                {"custom-objects", "custom-object-create"},
                {"subscriptions", "subscription-create"},
                {"extensions", "extension-create"}
            };
            for (String[] draft : drafts) {
                String body = Files.readString(PublicOpenApi.examples().resolve(draft[1] + ".example.json"));
                acme.client.posted(draft[0], body);
            }

            // Then
            assertThat(contract.findings()).isEmpty();
        }
    }
}
