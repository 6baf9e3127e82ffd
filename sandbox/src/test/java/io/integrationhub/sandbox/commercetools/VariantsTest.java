package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VariantsTest {

    private static final String V1 = "variants/key=v1";

    private final Catalog catalog = new Catalog();
    private final ApiClient client = catalog.client;

    @AfterEach
    void stop() {
        catalog.close();
    }

    private ObjectNode variant(String key, String more) {
        return client.posted(
                "variants",
                "{'key':'" + key + "','sku':'S-" + key + "','product':{'typeId':'product','key':'p1'}" + more + "}");
    }

    @Test
    void keepsStagedDataOnlyWhileTheyDiffer() {
        // Given
        catalog.acme.catalogModel("Modular");
        catalog.product("p1", ",'publish':true");
        ObjectNode created = variant("v1", ",'attributes':[{'name':'size','value':'s'}]");
        assertThat(created.has("staged")).isFalse();
        assertThat(created.path("variantId").asInt()).isEqualTo(1);

        // When
        JsonNode changed = catalog.update(
                V1,
                "{'action':'setAttribute','name':'size','value':'m'}",
                "{'action':'setImages','staged':false,'images':[{'url':'https://a.example/1','dimensions':{'w':1,'h':1}}]}");

        // Then
        assertThat(changed.at("/current/attributes/0/value/key").asString()).isEqualTo("s");
        assertThat(changed.at("/staged/attributes/0/value/key").asString()).isEqualTo("m");
        assertThat(changed.at("/staged/images")).hasSize(1);
        JsonNode published = catalog.update(V1, "{'action':'publish'}");
        assertThat(published.at("/current/attributes/0/value/key").asString()).isEqualTo("m");
        assertThat(published.has("staged")).isFalse();
        assertThat(catalog.acme.messages("VariantPublished").getFirst().at("/product/id"))
                .isEqualTo(published.at("/product/id"));
        assertThat(catalog.query("variants", "sku in (\"S-v1\",\"S-v2\")", "key"))
                .containsExactly("v1");
        assertThat(catalog.query(
                        "variants",
                        "product(id=\"" + published.at("/product/id").asString() + "\")",
                        "key"))
                .containsExactly("v1");
    }

    @Test
    void publishesTheProductFirstAndUnpublishesItLast() {
        // Given
        catalog.acme.catalogModel("Modular");
        catalog.product("p1", "");
        variant("v1", "");

        // Then
        assertThat(catalog.change(V1, "{'action':'publish'}").code()).isEqualTo("InvalidOperation");
        catalog.update("products/key=p1", "{'action':'publish'}");
        catalog.update(V1, "{'action':'publish'}");
        assertThat(catalog.change("products/key=p1", "{'action':'unpublish'}").code())
                .isEqualTo("InvalidOperation");
        catalog.update(V1, "{'action':'unpublish'}");
        catalog.update("products/key=p1", "{'action':'unpublish'}");
        assertThat(catalog.delete("products/key=p1").code()).isEqualTo("ReferenceExists");
        assertThat(catalog.delete(V1).status()).isEqualTo(200);
        assertThat(catalog.delete("products/key=p1").status()).isEqualTo(200);
    }

    @Test
    void publishesManyVariantsEachOfWhichMayFail() {
        // Given
        catalog.acme.catalogModel("Modular");
        catalog.product("p1", ",'publish':true");
        variant("v1", "");
        variant("v2", "");

        // When
        ApiClient.Response response = client.post(
                "variants/bulk",
                "{'items':[{'key':'v1','version':1},{'key':'v2','version':7},{'key':'v3','version':1}],"
                        + "'actions':[{'action':'publish'}]}");

        // Then
        assertThat(response.status()).isEqualTo(207);
        assertThat(response.body().path("successCount").asInt()).isEqualTo(1);
        JsonNode results = response.body().path("results");
        assertThat(results.at("/0/resource/version").asInt()).isEqualTo(2);
        assertThat(results.at("/1/errors/0/code").asString()).isEqualTo("ConcurrentModification");
        assertThat(results.at("/2/errors/0/code").asString()).isEqualTo("ResourceNotFound");
        ApiClient.Response unchecked = client.post(
                "variants/bulk?versionControl=Off", "{'items':[{'key':'v2'}],'actions':[{'action':'publish'}]}");
        assertThat(unchecked.body().path("failureCount").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'action':'addVariant','sku':'S1'}",
                "{'action':'setAttribute','variantId':1,'name':'size','value':'s'}",
                "{'action':'setPrices','variantId':1,'prices':[]}",
                "{'action':'addExternalImage','variantId':1,'image':{'url':'https://a.example','dimensions':{'w':1,'h':1}}}",
                "{'action':'setPriceMode','priceMode':'Embedded'}"
            })
    void hasNoEmbeddedVariantsInAModularProject(String action) {
        // Given
        catalog.acme.catalogModel("Modular");
        ObjectNode product = catalog.product("p1", "");

        // Then
        assertThat(product.path("priceMode").asString()).isEqualTo("Standalone");
        assertThat(product.at("/masterData/current").has("masterVariant")).isFalse();
        assertThat(catalog.change("products/key=p1", action).code()).isEqualTo("InvalidOperation");
        assertThat(client.post("products", Catalog.draft("p2", ",'masterVariant':{'sku':'S1'}"))
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void hasNoVariantResourcesInAClassicProject() {
        catalog.product("p1", "");
        assertThat(client.post("variants", "{'sku':'S1','product':{'typeId':'product','key':'p1'}}")
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void takesEmbeddedVariantsAndResourcesDuringTheMigrationAndSellsTheResources() {
        // Given
        catalog.acme.catalogModel("InMigration");
        catalog.product(
                "p1",
                ",'publish':true,'priceMode':'Standalone','masterVariant':{'sku':'S-v1','attributes':"
                        + "[{'name':'size','value':'s'}]}");
        variant("v1", ",'publish':true,'attributes':[{'name':'size','value':'m'}]");
        client.posted("standalone-prices", "{'sku':'S-v1'," + Catalog.EUR + "}");

        // When
        ObjectNode cart = client.posted("carts", "{'currency':'EUR','lineItems':[{'sku':'S-v1'}]}");

        // Then
        assertThat(cart.at("/lineItems/0/variant/attributes/0/value/key").asString())
                .isEqualTo("m");
        assertThat(cart.at("/totalPrice/centAmount").asInt()).isEqualTo(100);
    }

    @Test
    void hidesTheEmbeddedVariantsAfterTheMigration() {
        // Given
        catalog.product("p1", ",'publish':true,'masterVariant':{'sku':'S1'},'variants':[{'sku':'S2'}]");

        // When
        catalog.acme.catalogModel("Modular");

        // Then
        JsonNode current = client.get("products/key=p1").body().at("/masterData/current");
        assertThat(current.has("masterVariant")).isFalse();
        assertThat(current.path("variants")).isEmpty();
        JsonNode projection = client.get("product-projections/key=p1").body();
        assertThat(projection.has("masterVariant")).isFalse();
        catalog.acme.catalogModel("InMigration");
        assertThat(client.get("products?limit=1").body().at("/results/0/masterData/current/masterVariant/sku"))
                .isEqualTo(client.get("product-projections/key=p1").body().at("/masterVariant/sku"));
    }

    @Test
    void clearsTheDefaultVariantThatIsDeleted() {
        // Given
        catalog.acme.catalogModel("Modular");
        catalog.product("p1", "");
        variant("v1", "");

        // When
        JsonNode product = catalog.update(
                "products/key=p1", "{'action':'setDefaultVariant','variant':{'typeId':'variant','key':'v1'}}");
        assertThat(product.at("/masterData/staged").has("defaultVariant")).isTrue();
        catalog.delete(V1);

        // Then
        JsonNode cleared = client.get("products/key=p1").body();
        assertThat(cleared.at("/masterData/staged").has("defaultVariant")).isFalse();
    }
}
