package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProductActionsTest {

    private static final String P1 = "products/key=p1";

    private final Catalog catalog = new Catalog();

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void changesStagedDataOnlyUntilTheyArePublished() {
        // Given
        catalog.product("p1", ",'publish':true,'masterVariant':{'sku':'S1','prices':[{" + Catalog.EUR + "}]}");

        // When
        JsonNode changed = catalog.update(
                P1,
                "{'action':'changeName','name':{'en':'Blouse'}}",
                "{'action':'setDescription','staged':false,'description':{'en':'Both'}}",
                "{'action':'setProductAttribute','name':'care','value':{'en':'Wash'}}",
                "{'action':'setPrices','sku':'S1','prices':[]}");

        // Then
        JsonNode master = changed.path("masterData");
        assertThat(master.path("hasStagedChanges").asBoolean()).isTrue();
        assertThat(master.at("/current/name/en").asString()).isEqualTo("Shirt");
        assertThat(master.at("/current/description/en").asString()).isEqualTo("Both");

        // And when
        JsonNode prices = catalog.update(P1, "{'action':'publish','scope':'Prices'}");
        assertThat(prices.at("/masterData/current/masterVariant/prices")).isEmpty();
        assertThat(prices.at("/masterData/current/name/en").asString()).isEqualTo("Shirt");
        JsonNode published = catalog.update(P1, "{'action':'publish'}");

        // Then
        assertThat(published.at("/masterData/current/name/en").asString()).isEqualTo("Blouse");
        assertThat(published.at("/masterData/hasStagedChanges").asBoolean()).isFalse();
        assertThat(catalog.acme.messages("ProductPublished")).hasSize(3);
    }

    @Test
    void addsRemovesAndSwapsVariants() {
        // Given
        catalog.product("p1", ",'masterVariant':{'sku':'S1'}");

        // When
        catalog.update(
                P1,
                "{'action':'addVariant','sku':'S2','key':'v2','attributes':[{'name':'size','value':'m'}]}",
                "{'action':'addVariant','sku':'S3'}",
                "{'action':'changeMasterVariant','sku':'S2'}",
                "{'action':'removeVariant','id':1}",
                "{'action':'setSku','variantId':3,'sku':'S1b'}",
                "{'action':'setAttributeInAllVariants','name':'brand','value':'Acme'}");
        JsonNode staged = catalog.client.get(P1).body().at("/masterData/staged");

        // Then
        assertThat(staged.at("/masterVariant/sku").asString()).isEqualTo("S2");
        assertThat(staged.at("/masterVariant/attributes")).hasSize(2);
        assertThat(staged.at("/variants/0/id").asInt()).isEqualTo(3);
        assertThat(staged.path("variants")).hasSize(1);
        assertThat(catalog.change(P1, "{'action':'removeVariant','sku':'S2'}").code())
                .isEqualTo("InvalidOperation");
        JsonNode reverted = catalog.update(P1, "{'action':'revertStagedChanges'}");
        assertThat(reverted.at("/masterData/staged/masterVariant/sku").asString())
                .isEqualTo("S1");
        assertThat(catalog.acme
                        .messages("ProductVariantDeleted")
                        .getFirst()
                        .at("/variant/sku")
                        .asString())
                .isEqualTo("S1");
    }

    @Test
    void freesASkuThatIsNotUsedAnyMore() {
        // Given
        catalog.product("p1", ",'masterVariant':{'sku':'S1'},'variants':[{'sku':'S2'}]");
        catalog.product("p2", ",'masterVariant':{'sku':'S9'}");
        String add = "{'action':'addVariant','sku':'S2','staged':false}";

        // Then
        assertThat(catalog.change("products/key=p2", add).code()).isEqualTo("DuplicateField");
        catalog.update(P1, "{'action':'removeVariant','sku':'S2'}");
        assertThat(catalog.change("products/key=p2", add).code()).isEqualTo("DuplicateField");
        catalog.update(P1, "{'action':'publish'}");
        assertThat(catalog.change("products/key=p2", add).status()).isEqualTo(200);
        catalog.client.posted("inventory", "{'sku':'S2','quantityOnStock':1}");
        assertThat(catalog.change("products/key=p2", "{'action':'setSku','variantId':2,'sku':'S3'}")
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void keepsImagesAndAssetsInOrder() {
        // Given
        catalog.product("p1", ",'masterVariant':{'sku':'S1'}");

        // When
        catalog.update(
                P1,
                image("1"),
                image("2"),
                image("3"),
                "{'action':'moveImageToPosition','sku':'S1','imageUrl':'https://a.example/3','position':0}",
                "{'action':'setImageLabel','sku':'S1','imageUrl':'https://a.example/2','label':'Two'}",
                "{'action':'removeImage','sku':'S1','imageUrl':'https://a.example/1'}",
                "{'action':'addAsset','sku':'S1','staged':false,'asset':{'key':'a1','name':{'en':'A'},"
                        + "'sources':[{'uri':'https://a.example/m.pdf'}]}}",
                "{'action':'changeAssetName','sku':'S1','assetKey':'a1','name':{'en':'Manual'}}");
        JsonNode master = catalog.client.get(P1).body().path("masterData");

        // Then
        JsonNode images = master.at("/staged/masterVariant/images");
        assertThat(images.valueStream().map(one -> one.path("url").asString()))
                .containsExactly("https://a.example/3", "https://a.example/2");
        assertThat(master.at("/staged/masterVariant/assets/0/id"))
                .isEqualTo(master.at("/current/masterVariant/assets/0/id"));
        assertThat(catalog.change(P1, image("2")).code()).isEqualTo("InvalidOperation");
        assertThat(catalog.acme.messages("ProductImageAdded")).hasSize(3);
    }

    private static String image(String name) {
        return "{'action':'addExternalImage','sku':'S1','image':{'url':'https://a.example/" + name
                + "','dimensions':{'w':1,'h':1}}}";
    }

    @Test
    void keepsTheIdsOfEmbeddedPrices() {
        // Given
        JsonNode product = catalog.product("p1", ",'masterVariant':{'sku':'S1','prices':[{" + Catalog.EUR + "}]}");
        String id = product.at("/masterData/staged/masterVariant/prices/0/id").asString();

        // When
        JsonNode changed = catalog.update(
                P1,
                "{'action':'changePrice','priceId':'" + id
                        + "','price':{'value':{'currencyCode':'EUR','centAmount':250},'tiers':[{'minimumQuantity':10,"
                        + "'value':{'currencyCode':'EUR','centAmount':200}}]}}",
                "{'action':'setPriceKey','priceId':'" + id + "','key':'list-price'}");

        // Then
        JsonNode price = changed.at("/masterData/staged/masterVariant/prices/0");
        assertThat(price.path("id").asString()).isEqualTo(id);
        assertThat(price.path("key").asString()).isEqualTo("list-price");
        assertThat(price.at("/tiers/0/value/centAmount").asInt()).isEqualTo(200);
        JsonNode removed = catalog.update(P1, "{'action':'removePrice','priceId':'" + id + "'}");
        assertThat(removed.at("/masterData/staged/masterVariant/prices")).isEmpty();
        for (String message : new String[] {"ProductPriceChanged", "ProductPriceKeySet", "ProductPriceRemoved"}) {
            assertThat(catalog.acme.messages(message)).hasSize(1);
        }
    }

    @Test
    void assignsCategories() {
        // Given
        String hats = catalog.category("hats", "").path("id").asString();
        catalog.product("p1", "");

        // When
        JsonNode added = catalog.update(
                P1,
                "{'action':'addToCategory','category':{'typeId':'category','key':'hats'},'orderHint':'0.3'}",
                "{'action':'setCategoryOrderHint','categoryId':'" + hats + "','orderHint':'0.4'}");

        // Then
        assertThat(added.at("/masterData/staged/categoryOrderHints/" + hats).asString())
                .isEqualTo("0.4");
        assertThat(catalog.query("product-projections", "categories(id=\"" + hats + "\")", "key"))
                .isEmpty();
        JsonNode removed =
                catalog.update(P1, "{'action':'removeFromCategory','category':{'typeId':'category','key':'hats'}}");
        assertThat(removed.at("/masterData/staged/categoryOrderHints")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'action':'setAttribute','name':'size','value':'s'} | InvalidInput",
                "{'action':'setAttribute','sku':'S1','name':'size','value':'xl'} | InvalidField",
                "{'action':'setAttribute','sku':'S1','name':'care','value':{'en':'x'}} | InvalidField",
                "{'action':'setAttribute','sku':'S1','name':'brand','value':'other'} | InvalidOperation",
                "{'action':'setAttribute','sku':'S0','name':'size','value':'s'} | InvalidOperation",
                "{'action':'publish','scope':'Prices'} | InvalidOperation",
                "{'action':'removePrice','priceId':'nope'} | InvalidOperation",
                "{'action':'setProductVariantKey','sku':'S1','key':'v2'} | DuplicateField",
                "{'action':'setTaxCategory','taxCategory':{'typeId':'tax-category','key':'nope'}}"
                        + " | ReferencedResourceNotFound",
                "{'action':'setSKU','variantId':1,'sku':'x'} | NotImplementedByStandIn"
            })
    void rejectsWhatProductsDoNotAllow(String action, String code) {
        catalog.product("p1", ",'masterVariant':{'sku':'S1'},'variants':[{'sku':'S2','key':'v2'}]");
        assertThat(catalog.change(P1, action).code()).isEqualTo(code);
    }

    @Test
    void hasAtMostAHundredVariants() {
        String variants = String.join(
                ",",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> "{'sku':'S" + i + "'}")
                        .toList());
        assertThat(catalog.client
                        .post("products", Catalog.draft("p1", ",'variants':[" + variants + "]"))
                        .code())
                .isEqualTo("InvalidOperation");
    }

    @Test
    void findsProductsByKeyAndSkuAndPagesByTheirIds() {
        // Given
        for (int i = 1; i <= 12; i++) {
            catalog.product("p" + i, ",'masterVariant':{'sku':'S" + i + "'},'variants':[{'sku':'V" + i + "'}]");
        }

        // Then
        assertThat(catalog.query("products", "key in (\"p3\",\"p7\",\"nope\")", "key"))
                .containsExactly("p3", "p7");
        assertThat(catalog.query(
                        "product-projections", "masterVariant(sku in (\"S1\")) or variants(sku in (\"V2\"))", "key"))
                .isEmpty();
        assertThat(catalog.client
                        .get("product-projections?staged=true&where="
                                + ApiClient.encode("masterVariant(sku=\"S1\") or variants(sku in (\"V2\"))"))
                        .body()
                        .path("results"))
                .hasSize(2);
        String last = "";
        int pages = 0;
        int read = 0;
        do {
            String where = last.isEmpty() ? "" : "&where=" + ApiClient.encode("id > \"" + last + "\"");
            JsonNode page = catalog.client
                    .get("products?limit=5&withTotal=false&sort=id%20asc" + where)
                    .body();
            read += page.path("count").asInt();
            last = page.path("results").path(4).path("id").asString("");
            pages++;
        } while (!last.isEmpty());
        assertThat(read).isEqualTo(12);
        assertThat(pages).isEqualTo(3);
    }
}
