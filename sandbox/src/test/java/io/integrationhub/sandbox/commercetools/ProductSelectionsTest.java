package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductSelectionsTest {

    private static final String PRODUCT = "'product':{'typeId':'product','key':'p1'}";
    private static final String SELECTION = "product-selections/key=summer";

    private final Catalog catalog = new Catalog();
    private final ApiClient client = catalog.client;

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void assignsProductsAndTheirVariants() {
        // Given
        client.posted("product-selections", "{'key':'summer','name':{'en':'Summer'}}");
        catalog.product("p1", "");
        String only = "'variantSelection':{'type':'includeOnly','skus':['S1']}";

        // When
        JsonNode selection = catalog.update(SELECTION, "{'action':'addProduct'," + PRODUCT + "}");

        // Then
        assertThat(selection.path("productCount").asInt()).isEqualTo(1);
        assertThat(selection.has("assignments")).isFalse();
        assertThat(catalog.change(SELECTION, "{'action':'addProduct'," + PRODUCT + "," + only + "}")
                        .code())
                .isEqualTo("ProductPresentWithDifferentVariantSelection");
        catalog.update(SELECTION, "{'action':'setVariantSelection'," + PRODUCT + "," + only + "}");
        JsonNode products = client.get(SELECTION + "/products?expand=product").body();
        assertThat(products.at("/results/0/variantSelection/skus/0").asString()).isEqualTo("S1");
        assertThat(products.at("/results/0/product/obj/key").asString()).isEqualTo("p1");
        assertThat(client.get("products/key=p1/product-selections")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        catalog.update(SELECTION, "{'action':'removeProduct'," + PRODUCT + "}");
        assertThat(catalog.change(SELECTION, "{'action':'setVariantSelection'," + PRODUCT + "}")
                        .code())
                .isEqualTo("ProductAssignmentMissing");
        assertThat(catalog.acme.messages("ProductSelectionVariantSelectionChanged"))
                .hasSize(1);
    }

    @Test
    void keepsTheModeOfASelection() {
        client.posted("product-selections", "{'key':'summer','name':{'en':'Summer'},'mode':'IndividualExclusion'}");
        catalog.product("p1", "");
        assertThat(catalog.change(SELECTION, "{'action':'addProduct'," + PRODUCT + "}")
                        .code())
                .isEqualTo("InvalidOperation");
        assertThat(catalog.update(SELECTION, "{'action':'excludeProduct'," + PRODUCT + "}")
                        .path("productCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void assignsChannelsToStores() {
        // Given
        catalog.acme.channel("shop", "ProductDistribution");
        catalog.acme.channel("stock", "InventorySupply");
        client.posted("stores", "{'key':'shop','supplyChannels':[{'typeId':'channel','key':'stock'}]}");
        String add = "{'action':'addDistributionChannel','distributionChannel':{'typeId':'channel','key':'%s'}}";

        // When
        JsonNode store = catalog.update("stores/key=shop", add.formatted("shop"));

        // Then
        assertThat(store.path("distributionChannels")).hasSize(1);
        assertThat(store.path("supplyChannels")).hasSize(1);
        assertThat(catalog.change("stores/key=shop", add.formatted("stock")).code())
                .isEqualTo("MissingRoleOnChannel");
        assertThat(catalog.update("stores/key=shop", "{'action':'setSupplyChannels','supplyChannels':[]}")
                        .path("supplyChannels"))
                .isEmpty();
        assertThat(catalog.acme.messages("StoreDistributionChannelsChanged")).hasSize(1);
    }

    @Test
    void losesAProductThatIsDeleted() {
        // Given
        client.posted("product-selections", "{'key':'summer','name':{'en':'Summer'}}");
        catalog.product("p1", "");
        catalog.update(SELECTION, "{'action':'addProduct'," + PRODUCT + "}");

        // When
        catalog.delete("products/key=p1");

        // Then
        assertThat(client.get(SELECTION).body().path("productCount").asInt()).isZero();
        assertThat(client.get(SELECTION + "/products").body().path("results")).isEmpty();
    }

    @Test
    void assignsSelectionsToStores() {
        // Given
        client.posted("product-selections", "{'key':'summer','name':{'en':'Summer'}}");
        String summer = "'productSelection':{'typeId':'product-selection','key':'summer'}";
        client.posted("stores", "{'key':'shop','productSelections':[{" + summer + "}]}");

        // When
        JsonNode store = client.get("stores/key=shop").body();
        JsonNode changed = catalog.update(
                "stores/key=shop", "{'action':'changeProductSelectionActive'," + summer + ",'active':true}");

        // Then
        assertThat(store.at("/productSelections/0/active").asBoolean()).isFalse();
        assertThat(changed.at("/productSelections/0/active").asBoolean()).isTrue();
        assertThat(catalog.delete(SELECTION).code()).isEqualTo("ReferenceExists");
        catalog.update("stores/key=shop", "{'action':'setProductSelections','productSelections':[]}");
        assertThat(catalog.delete(SELECTION).status()).isEqualTo(200);
        assertThat(catalog.acme.messages("StoreProductSelectionsChanged")).hasSize(2);
        assertThat(catalog.acme
                        .messages("StoreProductSelectionsChanged")
                        .getFirst()
                        .path("updatedProductSelections"))
                .hasSize(1);
    }
}
