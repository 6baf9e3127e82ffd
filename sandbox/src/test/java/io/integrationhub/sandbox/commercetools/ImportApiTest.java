package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportApiTest {

    private static final String SHIRT = "'productType':{'typeId':'product-type','key':'shirt'}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-12-01T00:00:00Z"));
    private final CommercetoolsStandIn standIn = CommercetoolsStandIn.start(0, now::get);
    private ApiClient client;
    private ApiClient imports;

    @BeforeEach
    void createContainer() {
        standIn.createProject("acme", "hub", "secret", List.of("manage_project"));
        client = ApiClient.of(standIn, "acme", "hub", "secret");
        imports = client.at(standIn.importUrl());
        imports.posted("import-containers", "{'key':'all'}");
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    private JsonNode send(String path, String type, String resources) {
        return imports.posted(
                path + "/import-containers/all", "{'type':'" + type + "','resources':[" + resources + "]}");
    }

    /** The operation after it was processed. */
    private JsonNode operation(JsonNode response, int index) {
        String id = response.at("/operationStatus/" + index + "/operationId").asString();
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(
                        () -> imports.get("import-operations/" + id).body(),
                        one -> !one.path("state").asString().equals("processing"));
    }

    private void importProductType() {
        operation(
                send(
                        "product-types",
                        "product-type",
                        "{'key':'shirt','name':'Shirt','description':'A shirt','attributes':[{'name':'size','label':"
                                + "{'en':'S'},'isRequired':false,'type':{'name':'enum','values':[{'key':'m','label':'M'}]}}]}"),
                0);
    }

    private static String product(String key, String more) {
        return "{'key':'" + key + "'," + SHIRT + ",'name':{'en':'Shirt'},'slug':{'en':'" + key + "'}" + more + "}";
    }

    @Test
    void importsACatalogInAnyOrder() {
        // When
        JsonNode product = send(
                "product-drafts",
                "product-draft",
                product(
                        "p1",
                        ",'publish':true,'categories':[{'typeId':'category','key':'caps'}],'masterVariant':{'key':'v1',"
                                + "'sku':'S1','attributes':[{'name':'size','type':'enum','value':'m'}],'prices':[{'key':'x1',"
                                + "'value':{'type':'centPrecision','currencyCode':'EUR','centAmount':100}}]}"));
        JsonNode categories = send(
                "categories",
                "category",
                "{'key':'caps','name':{'en':'Caps'},'slug':{'en':'caps'},'parent':{'typeId':'category','key':'hats'}},"
                        + "{'key':'hats','name':{'en':'Hats'},'slug':{'en':'hats'}}");
        assertThat(operation(categories, 1).path("state").asString()).isEqualTo("imported");
        assertThat(operation(product, 0).at("/unresolvedReferences/0/key").asString())
                .isEqualTo("shirt");
        importProductType();

        // Then
        await().until(() -> operation(product, 0).path("state").asString().equals("imported"));
        assertThat(client.get("categories/key=caps").body().path("ancestors")).hasSize(1);
        JsonNode imported = client.get("products/key=p1").body();
        assertThat(imported.at("/masterData/published").asBoolean()).isTrue();
        assertThat(imported.at("/masterData/current/masterVariant/attributes/0/value/label")
                        .asString())
                .isEqualTo("M");
        JsonNode summary = imports.get("import-containers/all/import-summaries").body();
        assertThat(summary.at("/states/imported").asInt()).isEqualTo(4);
        assertThat(summary.path("total").asInt()).isEqualTo(4);
    }

    @Test
    void replacesWhatIsThereAndPublishesAsTheImportSays() {
        // Given
        importProductType();
        String variants = ",'masterVariant':{'key':'v1','sku':'S1'},'variants':[{'key':'v2','sku':'S2'}]";
        operation(send("product-drafts", "product-draft", product("p1", ",'publish':true" + variants)), 0);
        long version = client.get("products/key=p1").body().path("version").asLong();

        // When
        JsonNode same =
                operation(send("product-drafts", "product-draft", product("p1", ",'publish':true" + variants)), 0);
        JsonNode other = operation(
                send(
                        "product-drafts",
                        "product-draft",
                        product("p1", ",'publish':false,'masterVariant':{'key':'v2','sku':'S2'}")),
                0);

        // Then
        assertThat(same.path("resourceVersion").asLong()).isEqualTo(version);
        assertThat(other.path("state").asString()).isEqualTo("imported");
        JsonNode product = client.get("products/key=p1").body();
        assertThat(product.at("/masterData/published").asBoolean()).isFalse();
        assertThat(product.at("/masterData/staged/masterVariant/id").asInt()).isEqualTo(2);
        assertThat(product.at("/masterData/staged/variants")).isEmpty();
        assertThat(product.at("/masterData/current/variants")).hasSize(1);
    }

    @Test
    void importsPricesAndInventory() {
        // When
        String price = "{'key':'sp','sku':'S1','value':{'type':'centPrecision','currencyCode':'EUR','centAmount':%d}}";
        operation(send("standalone-prices", "standalone-price", price.formatted(100)), 0);
        operation(send("standalone-prices", "standalone-price", price.formatted(200)), 0);
        JsonNode moved = operation(
                send(
                        "standalone-prices",
                        "standalone-price",
                        price.formatted(200).replace("S1", "S2")),
                0);
        operation(send("inventories", "inventory", "{'key':'stock','sku':'S1','quantityOnStock':5}"), 0);
        operation(send("inventories", "inventory", "{'key':'stock','sku':'S1','quantityOnStock':7}"), 0);

        // Then
        assertThat(client.get("standalone-prices/key=sp")
                        .body()
                        .at("/value/centAmount")
                        .asInt())
                .isEqualTo(200);
        assertThat(moved.path("state").asString()).isEqualTo("rejected");
        assertThat(moved.at("/errors/0/code").asString()).isEqualTo("InvalidFieldUpdate");
        assertThat(client.get("inventory/key=stock")
                        .body()
                        .path("availableQuantity")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void rejectsWhatIsWrong() {
        // Given
        importProductType();
        String hats = "{'key':'%s','name':{'en':'Hats'},'slug':{'en':'hats'}}";
        JsonNode statuses = send("categories", "category", hats.formatted("k!") + "," + hats.formatted("hats"));
        operation(statuses, 1);

        // When
        JsonNode duplicate = operation(send("categories", "category", hats.formatted("caps")), 0);

        // Then
        assertThat(statuses.at("/operationStatus/0/state").asString()).isEqualTo("validationFailed");
        assertThat(duplicate.path("state").asString()).isEqualTo("rejected");
        assertThat(duplicate.at("/errors/0/code").asString()).isEqualTo("DuplicateField");
        assertThat(imports.get("import-containers/all/import-operations?state=rejected")
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        String path = "categories/import-containers/all";
        assertThat(imports.post(path, "{'type':'category','resources':[{'key':'hats'}]}")
                        .code())
                .isEqualTo("InvalidJsonInput");
        String many = (hats.formatted("hats") + ",").repeat(21);
        assertThat(imports.post(path, "{'type':'category','resources':[" + many.substring(0, many.length() - 1) + "]}")
                        .code())
                .isEqualTo("InvalidField");
        assertThat(imports.post("types/import-containers/all", "{'type':'type','resources':[]}")
                        .code())
                .isEqualTo("NotImplementedByStandIn");
        assertThat(imports.get("nonsense").status()).isEqualTo(404);
    }

    @Test
    void forgetsUnresolvedOperationsAfterTwoDays() {
        // Given
        JsonNode operation = operation(send("product-drafts", "product-draft", product("p1", "")), 0);
        assertThat(operation.path("state").asString()).isEqualTo("unresolved");
        assertThat(operation.path("expiresAt").asString()).isEqualTo("2026-12-03T00:00:00Z");

        // When
        now.set(Instant.parse("2026-12-03T00:00:01Z"));
        client.authenticate("hub", "secret");
        imports = client.at(standIn.importUrl());

        // Then
        assertThat(imports.get("import-operations/" + operation.path("id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(imports.get("import-containers/all/import-summaries")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        now.set(Instant.parse("2026-12-05T00:00:00Z"));
        client.authenticate("hub", "secret");
        assertThat(client.at(standIn.importUrl()).get("import-containers/all").status())
                .isEqualTo(404);
    }
}
