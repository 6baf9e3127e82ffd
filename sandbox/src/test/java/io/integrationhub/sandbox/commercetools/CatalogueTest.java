package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CatalogueTest {

    private static final String EUR = "'value':{'currencyCode':'EUR','centAmount':100}";

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @BeforeEach
    void createProductType() {
        acme.enableMessages();
        client.posted(
                "product-types",
                "{'key':'shirt','name':'Shirt','description':'A shirt','attributes':["
                        + attribute("colour", "'type':{'name':'enum','values':[{'key':'r','label':'Red'}]}")
                        + "," + attribute("brand", "'type':{'name':'text'},'attributeConstraint':'SameForAll'")
                        + "," + attribute("ean", "'type':{'name':'text'},'attributeConstraint':'Unique'")
                        + "," + attribute("sizes", "'type':{'name':'set','elementType':{'name':'number'}}")
                        + "," + attribute("from", "'type':{'name':'date'}")
                        + "," + attribute("care", "'type':{'name':'ltext'},'level':'Product'") + "]}");
    }

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void requiresUniqueSlugsAndSkus() {
        // Given
        client.posted("products", product("shirt-1", "'sku':'S1'", ""));
        client.posted("categories", "{'name':{'en':'Hats'},'slug':{'en':'hats'}}");
        ObjectNode other = client.posted("products", product("shirt-2", "'sku':'S2'", ""));

        // Then
        assertDuplicate(client.post("products", product("shirt-1", "'sku':'S3'", "")), "slug.en");
        assertDuplicate(client.post("products", product("shirt-3", "'sku':'S1'", "")), "sku");
        assertDuplicate(client.post("products", product("shirt-3", "'sku':'S3'", ",'variants':[{'sku':'S3'}]")), "sku");
        assertDuplicate(client.post("categories", "{'name':{'en':'Hats'},'slug':{'en':'hats'}}"), "slug.en");
        assertDuplicate(update("products", other, "{'action':'changeSlug','slug':{'en':'shirt-1'}}"), "slug.en");
        assertThat(client.post("products", product("a b!", "'sku':'S3'", "")).status())
                .isEqualTo(400);
        assertThat(client.post("categories", "{'name':{'en':'X'},'slug':{'en':'a b!'}}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("categories", "{'name':{'en':'X'},'slug':{'de':'hats'}}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void deletesACategoryWithItsDescendants() {
        // Given
        ObjectNode root = client.posted("categories", "{'key':'root','name':{'en':'A'},'slug':{'en':'aa'}}");
        client.posted(
                "categories",
                "{'key':'child','name':{'en':'B'},'slug':{'en':'bb'},'parent':{'typeId':'category','key':'root'}}");
        ObjectNode leaf = client.posted(
                "categories",
                "{'key':'leaf','name':{'en':'C'},'slug':{'en':'cc'},'parent':{'typeId':'category','key':'child'}}");
        ObjectNode product = client.posted(
                "products", product("shirt-1", "'sku':'S1'", ",'categories':[{'typeId':'category','key':'leaf'}]"));
        assertThat(leaf.path("ancestors")).hasSize(2);
        assertThat(leaf.at("/ancestors/0/id")).isEqualTo(root.path("id"));

        // When
        client.delete("categories/key=root?version=1");

        // Then
        assertThat(client.get("categories/key=leaf").status()).isEqualTo(404);
        JsonNode left = client.get("products/" + product.path("id").asString()).body();
        assertThat(left.at("/masterData/staged/categories")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'nope','value':'x'}",
                "{'name':'colour','value':'blue'}",
                "{'name':'brand','value':1}",
                "{'name':'sizes','value':[1,'x']}",
                "{'name':'from','value':'yesterday'}",
                "{'name':'care','value':{'en':'Wash'}}"
            })
    void rejectsAnAttributeThatIsNotOfTheProductType(String attribute) {
        String variant = "'sku':'S1','attributes':[" + attribute + "]";
        assertThat(client.post("products", product("shirt-1", variant, "")).status())
                .isEqualTo(400);
    }

    @Test
    void storesEnumsWithTheirLabelAndChecksConstraintsBetweenVariants() {
        // Given
        String attributes = "'attributes':[{'name':'colour','value':'r'},{'name':'brand','value':'X'},"
                + "{'name':'ean','value':'1'}]";

        // Then
        ObjectNode product = client.posted(
                "products",
                product("shirt-1", "'sku':'S1'," + attributes, ",'attributes':[{'name':'care','value':{'en':'W'}}]"));
        assertThat(product.at("/masterData/staged/masterVariant/attributes/0/value/label")
                        .asString())
                .isEqualTo("Red");
        String otherBrand = ",'variants':[{'attributes':[{'name':'brand','value':'Y'}]}]";
        String sameEan = ",'variants':[{'attributes':[{'name':'brand','value':'X'},{'name':'ean','value':'1'}]}]";
        assertThat(client.post("products", product("shirt-2", attributes, otherBrand))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("products", product("shirt-2", attributes, sameEan))
                        .code())
                .isEqualTo("DuplicateAttributeValue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'name':'colour','type':{'name':'text'} | AttributeDefinitionTypeConflict",
                "'name':'a b','type':{'name':'text'} | InvalidField",
                "'name':'xx','type':{'name':'colour'} | InvalidJsonInput",
                "'name':'xx','type':{'name':'enum'} | InvalidJsonInput",
                "'name':'xx','type':{'name':'enum','values':[{'key':'a','label':{'en':'A'}}]} | InvalidJsonInput",
                "'name':'xx','type':{'name':'enum','values':[{'key':'a','label':'A'},{'key':'a','label':'B'}]}"
                        + " | DuplicateEnumValues",
                "'name':'xx','type':{'name':'reference'} | InvalidJsonInput",
                "'name':'xx','type':{'name':'set'} | InvalidJsonInput",
                "'name':'xx','type':{'name':'text'},'attributeConstraint':'Foo' | InvalidField",
                "'name':'xx','type':{'name':'text'},'level':'Product','attributeConstraint':'Unique'"
                        + " | InvalidOperation",
                "'name':'xx' | InvalidJsonInput"
            },
            quoteCharacter = '`')
    void rejectsAnInvalidAttributeDefinition(String fields, String code) {
        String draft = "{'name':'Other','description':'Other','attributes':[{'label':{'en':'L'},'isRequired':false,"
                + fields + "}]}";
        ApiClient.Response response = client.post("product-types", draft);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.code()).isEqualTo(code);
    }

    @Test
    void rejectsTwoAttributesOfOneName() {
        String draft = "{'name':'Other','description':'Other','attributes':["
                + attribute("xx", "'type':{'name':'text'}") + "," + attribute("xx", "'type':{'name':'text'}") + "]}";
        assertThat(client.post("product-types", draft).code()).isEqualTo("AttributeDefinitionAlreadyExists");
    }

    @Test
    void requiresDistinctPriceScopes() {
        // Given
        String first = "{" + EUR + ",'validFrom':'2030-01-01T00:00:00Z','validUntil':'2030-02-01T00:00:00Z'}";
        String overlapping = "{" + EUR + ",'validFrom':'2030-01-15T00:00:00Z'}";
        ObjectNode product =
                client.posted("products", product("shirt-1", "'sku':'S1','prices':[{" + EUR + "}," + first + "]", ""));

        // Then
        String add = "{'action':'addPrice','sku':'S1','price':";
        assertThat(update("products", product, add + "{" + EUR + "}}").code()).isEqualTo("DuplicatePriceScope");
        assertThat(update("products", product, add + overlapping + "}").code()).isEqualTo("OverlappingPriceValidity");
        String twice = "{" + EUR + ",'country':'DE'},{" + EUR + ",'country':'DE'}";
        assertThat(client.post("products", product("shirt-2", "'prices':[" + twice + "]", ""))
                        .code())
                .isEqualTo("DuplicatePriceScope");
        String set = "{'action':'setPrices','sku':'S1','prices':[" + twice + "]}";
        assertThat(update("products", product, set).code()).isEqualTo("DuplicatePriceScope");
        assertThat(update("products", product, add + "{" + EUR + ",'country':'DE'}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsTheMessagesOfProductsAndCategories() {
        // Given
        ObjectNode product = client.posted("products", product("shirt-1", "'sku':'S1'", ",'publish':true"));
        ObjectNode category = client.posted("categories", "{'name':{'en':'Hats'},'slug':{'en':'hats'}}");

        // When
        ObjectNode changed = client.updated(
                "products",
                product,
                "{'action':'changeSlug','slug':{'en':'shirt-9'}},{'action':'addPrice','sku':'S1','price':{" + EUR
                        + "}},{'action':'setPrices','sku':'S1','prices':[]}");
        client.updated("categories", category, "{'action':'changeSlug','slug':{'en':'caps'}}");
        assertThat(delete(changed).code()).isEqualTo("InvalidOperation");
        ObjectNode unpublished = client.updated("products", changed, "{'action':'unpublish'}");
        assertThat(delete(unpublished).status()).isEqualTo(200);

        // Then
        assertThat(acme.messages("ProductSlugChanged")
                        .getFirst()
                        .at("/oldSlug/en")
                        .asString())
                .isEqualTo("shirt-1");
        assertThat(acme.messages("CategorySlugChanged")
                        .getFirst()
                        .at("/slug/en")
                        .asString())
                .isEqualTo("caps");
        for (String type : List.of("ProductPriceAdded", "ProductPricesSet")) {
            assertThat(acme.messages(type).getFirst().path("variantId").asInt()).isEqualTo(1);
            assertThat(acme.messages(type).getFirst().path("staged").asBoolean())
                    .isTrue();
        }
        assertThat(acme.messages("ProductDeleted")).hasSize(1);
    }

    @Test
    void reportsStagedChangesOnlyIfSomethingDiffers() {
        // Given
        ObjectNode product = client.posted("products", product("shirt-1", "'sku':'S1'", ",'publish':true"));

        // Then
        ObjectNode same = client.updated("products", product, "{'action':'changeName','name':{'en':'Shirt'}}");
        assertThat(same.at("/masterData/hasStagedChanges").asBoolean()).isFalse();
        ObjectNode other = client.updated("products", same, "{'action':'changeName','name':{'en':'Blouse'}}");
        assertThat(other.at("/masterData/hasStagedChanges").asBoolean()).isTrue();
    }

    @Test
    void keepsSearchKeywordsAndGivesAssetsAnId() {
        // When
        ObjectNode product = client.posted(
                "products",
                product(
                        "shirt-1",
                        "'assets':[{'name':{'en':'Manual'},'sources':[{'uri':'https://a.example/m.pdf'}]}]",
                        ",'searchKeywords':{'en':[{'text':'top'}]}"));

        // Then
        JsonNode staged = product.at("/masterData/staged");
        assertThat(staged.at("/searchKeywords/en/0/text").asString()).isEqualTo("top");
        assertThat(staged.at("/masterVariant/assets/0").hasNonNull("id")).isTrue();
    }

    @Test
    void expandsASingleProductProjectionAndRefusesOtherParameters() {
        // Given
        ObjectNode product = client.posted("products", product("shirt-1", "'sku':'S1'", ",'publish':true"));
        String path = "product-projections/" + product.path("id").asString();

        // Then
        assertThat(client.get(path + "?expand=productType")
                        .body()
                        .at("/productType/obj/key")
                        .asString())
                .isEqualTo("shirt");
        for (String parameter : List.of("priceCurrency=EUR", "localeProjection=en", "foo=1")) {
            assertThat(client.get(path + "?" + parameter).status()).isGreaterThanOrEqualTo(400);
        }
    }

    private static String attribute(String name, String fields) {
        return "{'name':'" + name + "','label':{'en':'L'},'isRequired':false," + fields + "}";
    }

    private static String product(String slug, String variant, String more) {
        return "{'productType':{'typeId':'product-type','key':'shirt'},'name':{'en':'Shirt'},'slug':{'en':'" + slug
                + "'},'masterVariant':{" + variant + "}" + more + "}";
    }

    private static void assertDuplicate(ApiClient.Response response, String field) {
        assertThat(response.code()).isEqualTo("DuplicateField");
        assertThat(response.body().at("/errors/0/field").asString()).isEqualTo(field);
    }

    private ApiClient.Response delete(ObjectNode product) {
        return client.delete("products/" + product.path("id").asString() + "?version="
                + product.path("version").asLong());
    }

    private ApiClient.Response update(String resource, ObjectNode current, String action) {
        return client.post(
                resource + "/" + current.path("id").asString(),
                "{'version':" + current.path("version").asLong() + ",'actions':[" + action + "]}");
    }
}
