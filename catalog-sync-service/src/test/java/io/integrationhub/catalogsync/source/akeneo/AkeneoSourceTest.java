package io.integrationhub.catalogsync.source.akeneo;

import static io.integrationhub.catalogsync.source.CatalogItems.CATEGORY;
import static io.integrationhub.catalogsync.source.CatalogItems.PRICES;
import static io.integrationhub.catalogsync.source.CatalogItems.PRODUCT;
import static io.integrationhub.catalogsync.source.CatalogItems.PRODUCT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.AttributeValue.EnumKeyValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.sandbox.pim.AkeneoConnection;
import io.integrationhub.sandbox.pim.AkeneoResources;
import io.integrationhub.sandbox.pim.AkeneoStandIn;
import io.integrationhub.test.fakes.BoundSections;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AkeneoSourceTest {

    private static final AkeneoConnection CONNECTION =
            new AkeneoConnection("id", "secret", "user", "pass", Duration.ofHours(1));

    private final AkeneoStandIn akeneo = AkeneoStandIn.start(new InetSocketAddress("localhost", 0), CONNECTION);

    @BeforeEach
    void storeACatalog() {
        AkeneoResources stored = akeneo.resources();
        stored.put("channels", """
                {"code": "ecommerce", "locales": ["en_US", "de_DE"], "category_tree": "master"}""");
        stored.put("categories", "{\"code\": \"master\", \"parent\": null, \"labels\": {}}");
        stored.put(
                "categories",
                "{\"code\": \"shoes\", \"parent\": \"master\", \"labels\": {\"en_US\": \"Shoes\", \"de_DE\": \"Schuhe\"}}");
        stored.put("categories", "{\"code\": \"boots\", \"parent\": \"shoes\", \"labels\": {}}");
        stored.put("categories", "{\"code\": \"print\", \"parent\": null, \"labels\": {}}");
        attribute("sku", "pim_catalog_identifier", false);
        attribute("name", "pim_catalog_text", true);
        attribute("description", "pim_catalog_textarea", true);
        attribute("color", "pim_catalog_simpleselect", false);
        attribute("size", "pim_catalog_number", false);
        attribute("price", "pim_catalog_price_collection", false);
        attribute("picture", "pim_catalog_image", false);
        attribute("table", "pim_catalog_table", false);
        stored.put("attributes", """
                {"code": "weight", "type": "pim_catalog_metric", "localizable": false, "default_metric_unit": "KILOGRAM", "labels": {}}""");
        stored.put(
                "attributes/color/options",
                "{\"code\": \"red\", \"labels\": {\"en_US\": \"Red\", \"de_DE\": \"Rot\"}}");
        stored.put("attributes/color/options", "{\"code\": \"blue\", \"labels\": {\"en_US\": \"Blue\"}}");
        stored.put("families", """
                {"code": "shoe", "attribute_as_label": "name", "labels": {"en_US": "Shoe"},
                 "attributes": ["sku", "name", "description", "color", "size", "weight", "price", "picture", "table"]}""");
        stored.put("products-uuid", """
                {"uuid": "0001", "identifier": "P1", "enabled": true, "family": "shoe", "parent": null, "categories": ["boots", "print"],
                 "values": {
                  "name": [{"locale": "en_US", "scope": null, "data": "Boot"}, {"locale": "de_DE", "scope": null, "data": "Stiefel"}],
                  "description": [{"locale": "en_US", "scope": "print", "data": "No"}, {"locale": "en_US", "scope": "ecommerce", "data": "Warm"}],
                  "color": [{"locale": null, "scope": null, "data": "red"}],
                  "weight": [{"locale": null, "scope": null, "data": {"amount": "1.50", "unit": "KILOGRAM"}}],
                  "price": [{"locale": null, "scope": null, "data": [{"amount": "99.90", "currency": "EUR"}]}],
                  "picture": [{"locale": null, "scope": null, "data": "a/b/c d.jpg"}]}}""");
    }

    @AfterEach
    void stop() {
        akeneo.close();
    }

    @Test
    void makesProductTypesOfFamilies() {
        ProductType shoe =
                read(Map.of("families.shoe", "footwear")).desired(PRODUCT_TYPE).getLast();

        assertThat(shoe.key()).isEqualTo("footwear");
        assertThat(shoe.name()).isEqualTo("Shoe");
        assertThat(shoe.attributes())
                .extracting(AttributeDefinition::name)
                .containsExactly("color", "size", "weight", "price");
        assertThat(shoe.attributes().get(2).type()).isEqualTo(SimpleType.NUMBER);
        assertThat(shoe.attributes().getFirst().type()).isInstanceOfSatisfying(EnumType.class, it -> {
            assertThat(it.values()).extracting(EnumValue::key).containsExactly("blue", "red");
            assertThat(it.values().getLast().label().byLanguage()).containsEntry("de-DE", "Rot");
        });
    }

    @Test
    void readsTheCategoriesOfTheChannelsTree() {
        CollectedItems read = read(Map.of());

        assertThat(read.desired(CATEGORY)).extracting(Category::key).containsExactly("shoes", "boots");
        assertThat(read.desired(CATEGORY).getLast().parentKey()).contains("shoes");
        assertThat(read.desired(PRODUCT).getFirst().categories())
                .extracting(it -> it.categoryKey())
                .containsExactly("boots");
    }

    @Test
    void readsASimpleProduct() {
        CollectedItems read = read(Map.of(
                "price-attribute", "price", "image-attributes", "picture", "media-url", "https://cdn.example.com"));

        Product product = read.desired(PRODUCT).getFirst();
        assertThat(read.findings()).isEmpty();
        assertThat(product.key()).isEqualTo("P1");
        assertThat(product.productTypeKey()).isEqualTo("shoe");
        assertThat(product.name().byLanguage()).containsEntry("en-US", "Boot").containsEntry("de-DE", "Stiefel");
        assertThat(product.description().byLanguage()).containsOnlyKeys("en-US").containsValue("Warm");
        assertThat(product.master().attributes())
                .containsExactly(
                        new Attribute("color", new EnumKeyValue("red")),
                        new Attribute("weight", new NumberValue(new BigDecimal("1.5"))));
        assertThat(product.master().images().getFirst().uri()).hasToString("https://cdn.example.com/a/b/c%20d.jpg");
        assertThat(read.desired(PRICES).getFirst().prices().getFirst().amount()).isEqualTo("99.9");
    }

    @Test
    void mergesVariantsWithTheirModels() {
        akeneo.resources()
                .put(
                        "product-models",
                        model("M1", "null", "\"name\": [{\"locale\": null, \"scope\": null, \"data\": \"Model\"}]"));
        akeneo.resources()
                .put(
                        "product-models",
                        model(
                                "M1-red",
                                "\"M1\"",
                                "\"color\": [{\"locale\": null, \"scope\": null, \"data\": \"red\"}]"));
        akeneo.resources().put("products-uuid", variant("0003", "V43", "M1-red", 43));
        akeneo.resources().put("products-uuid", variant("0002", "V42", "M1-red", 42));

        Product product = read(Map.of()).desired(PRODUCT).getLast();

        assertThat(product.key()).isEqualTo("M1");
        assertThat(product.name().in("en-US")).contains("Model");
        assertThat(product.variants()).extracting(Variant::sku).containsExactly("V42", "V43");
        assertThat(product.variants().getLast().attributes())
                .containsExactly(
                        new Attribute("color", new EnumKeyValue("red")),
                        new Attribute("size", new NumberValue(new BigDecimal(43))));
    }

    @Test
    void readsAllPages() {
        for (int i = 0; i < 230; i++) {
            akeneo.resources().put("products-uuid", """
                    {"uuid": "1%03d", "identifier": "N%d", "family": null, "parent": null, "values": {}}""".formatted(i, i));
            akeneo.resources().put("attributes/color/options", "{\"code\": \"c%d\", \"labels\": {}}".formatted(i));
        }

        CollectedItems read = read(Map.of());

        assertThat(read.desired(PRODUCT)).hasSize(231);
        assertThat(read.desired(PRODUCT).getLast().productTypeKey()).isEqualTo("catalog-product");
        assertThat(((EnumType) read.desired(PRODUCT_TYPE)
                                .getLast()
                                .attributes()
                                .getFirst()
                                .type())
                        .values())
                .hasSize(232);
    }

    @Test
    void staysWithinTheRequestsThatAkeneoAllowsAtATime() {
        for (int i = 0; i < 12; i++) {
            attribute("select" + i, "pim_catalog_simpleselect", false);
        }
        akeneo.faults().delayResponses(Duration.ofMillis(20));

        read(Map.of());

        assertThat(akeneo.mostConcurrentRequests()).isBetween(2, 4);
    }

    @Test
    void fetchesAnotherTokenWhenTheFirstOneEnds() {
        AkeneoApi api = api(settings(Map.of()));
        api.get("channels/ecommerce");
        akeneo.revokeTokens();

        assertThat(api.get("channels/ecommerce").path("code").asString("")).isEqualTo("ecommerce");
        assertThat(akeneo.requests()).filteredOn(it -> it.contains("token")).hasSize(2);
    }

    @Test
    void reportsValuesThatDoNotFitAndKeepsTheProduct() {
        akeneo.resources().put("products-uuid", """
                {"uuid": "0009", "identifier": "P9", "family": "shoe", "parent": null, "values": {
                 "size": [{"locale": null, "scope": null, "data": "large"}],
                 "weight": [{"locale": null, "scope": null, "data": {"amount": "1500", "unit": "GRAM"}}]}}""");

        CollectedItems read = read(Map.of());

        assertThat(read.desired(PRODUCT).getLast().key()).isEqualTo("P9");
        assertThat(read.findingsByPlace())
                .containsExactly(
                        "Akeneo products, P9: CATALOG_VALUE_INVALID",
                        "Akeneo products, P9: CATALOG_VALUE_INVALID",
                        "Akeneo products, P9: CATALOG_VALUE_INVALID");
    }

    @Test
    void endsWhenAkeneoRejectsARequest() {
        assertThatThrownBy(() -> read(Map.of("channel", "unknown")))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        it -> assertThat(it.code()).isEqualTo(CatalogFinding.CATALOG_SOURCE_REJECTED))
                .hasMessageContaining("404");
    }

    @Test
    void isRetriedWhileAkeneoIsDown() {
        akeneo.faults().goDown();

        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(TransientFault.class);
    }

    @Test
    void isEverythingThereIs() {
        assertThat(source(Map.of()).scope()).isEqualTo(Scope.FULL);
    }

    private void attribute(String code, String type, boolean localizable) {
        akeneo.resources().put("attributes", """
                {"code": "%s", "type": "%s", "localizable": %s, "labels": {}}""".formatted(code, type, localizable));
    }

    private static String model(String code, String parent, String values) {
        return """
                {"code": "%s", "family": "shoe", "parent": %s, "categories": ["shoes"], "values": {%s}}""".formatted(code, parent, values);
    }

    private static String variant(String uuid, String identifier, String parent, int size) {
        return """
                {"uuid": "%s", "identifier": "%s", "family": "shoe", "parent": "%s", "categories": [],
                 "values": {"size": [{"locale": null, "scope": null, "data": %d}]}}""".formatted(uuid, identifier, parent, size);
    }

    private CollectedItems read(Map<String, String> properties) {
        return CollectedItems.of(source(properties));
    }

    private AkeneoSource source(Map<String, String> properties) {
        AkeneoSettings settings = settings(properties);
        return new AkeneoSource(
                api(settings), settings, new Languages(BoundSections.bound(LanguageSettings.SECTION, Map.of())));
    }

    private AkeneoApi api(AkeneoSettings settings) {
        return new AkeneoApi(new HttpSystem(akeneo.url()), settings, InstantSource.system());
    }

    private static AkeneoSettings settings(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(
                Map.of("client-id", "id", "client-secret", "secret", "username", "user", "password", "pass"));
        all.putAll(properties);
        return BoundSections.bound(AkeneoSettings.SECTION, all);
    }
}
