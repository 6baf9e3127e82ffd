package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Cart Discounts, Discount Codes and Product Discounts. */
class DiscountsTest {

    private static final String TEN = "{'key':'ten','name':{'en':'Ten'},'value':{'type':'relative','permyriad':1000},"
            + "'cartPredicate':'1 = 1','target':{'type':'lineItems','predicate':'1 = 1'},'sortOrder':'0.3',"
            + "'requiresDiscountCode':true}";
    private static final String CODE = "{'code':'SAVE','cartDiscounts':[{'typeId':'cart-discount','key':'ten'}]}";

    private final Acme acme = new Acme();

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void conformsToThePublicOpenApi() {
        // Given
        ContractCheck contract = acme.standIn.checkAgainst(PublicOpenApi.file());

        // When
        ObjectNode discount = acme.client.posted("cart-discounts", TEN);
        ObjectNode changed = acme.client.updated(
                "cart-discounts",
                discount,
                "{'action':'changeValue','value':{'type':'absolute','money':[{'currencyCode':'EUR','centAmount':500}]}},"
                        + "{'action':'changeIsActive','isActive':false},"
                        + "{'action':'setValidFromAndUntil','validFrom':'2026-01-01T00:00:00.000Z',"
                        + "'validUntil':'2026-02-01T00:00:00.000Z'}");
        ObjectNode code = acme.client.posted("discount-codes", CODE);
        acme.client.updated("discount-codes", code, "{'action':'setName','name':{'en':'Save'}}");
        acme.client.posted(
                "product-discounts",
                "{'key':'off','name':{'en':'Off'},'value':{'type':'external'},'predicate':'1 = 1','sortOrder':'0.2',"
                        + "'isActive':true}");
        acme.client.get("product-discounts?where=" + ApiClient.encode("key = \"off\""));

        // Then
        assertThat(contract.findings()).isEmpty();
        assertThat(changed.at("/value/money/0/centAmount").asLong()).isEqualTo(500);
        assertThat(changed.path("isActive").asBoolean()).isFalse();
        assertThat(code.at("/cartDiscounts/0/id").asString())
                .isEqualTo(discount.path("id").asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cart-discounts | 'sortOrder':'0.3' | 'sortOrder':'1.5' | InvalidField",
                "cart-discounts | 'key':'ten' | 'key':'other' | DuplicateField",
                "cart-discounts | 'permyriad':1000 | 'permyriad':20000 | InvalidField",
                "discount-codes | 'code':'SAVE' | 'code':'SAVE' | DuplicateField",
                "discount-codes | 'key':'ten' | 'key':'none' | ReferencedResourceNotFound",
            })
    void rejectsWhatCommercetoolsRejects(String path, String right, String wrong, String code) {
        // Given
        acme.client.posted("cart-discounts", TEN);
        acme.client.posted("discount-codes", CODE);

        // Then
        String draft = path.startsWith("cart") ? TEN : CODE;
        assertThat(acme.client.post(path, draft.replace(right, wrong)).code()).isEqualTo(code);
    }

    @Test
    void refusesToComputeACartThatADiscountWouldChange() {
        // Given
        acme.product("THING");
        acme.client.posted("cart-discounts", TEN.replace(",'requiresDiscountCode':true", ""));

        // Then
        assertThat(acme.client.post("carts", "{'currency':'EUR'}").status()).isEqualTo(501);
    }
}
