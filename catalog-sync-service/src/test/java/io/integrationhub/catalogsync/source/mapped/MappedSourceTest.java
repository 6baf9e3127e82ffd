package io.integrationhub.catalogsync.source.mapped;

import static io.integrationhub.catalogsync.source.CatalogItems.CATEGORY;
import static io.integrationhub.catalogsync.source.CatalogItems.PRICES;
import static io.integrationhub.catalogsync.source.CatalogItems.PRODUCT;
import static io.integrationhub.catalogsync.source.CatalogItems.PRODUCT_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.ClassificationSettings;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.RunSource;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.system.settings.InboundSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.golden.GoldenFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedSourceTest {

    private static final MappedReader READER =
            new MappedReader(MappedConfiguration.catalogMapping(RealMappings.compiler()));

    private static final String NEUTRAL = """
            {"products": [{
              "id": "P/1", "productType": "shoes",
              "name": {"de": "Schuh", "en_GB": "Shoe"}, "slug": {"de": "schuh"}, "description": "Fine",
              "categories": ["c1"], "keywords": {"de": ["Schuh", "Leder"]}, "taxCategory": "standard", "published": false,
              "attributes": {"gtin": "0401234567890", "color": {"de": "rot", "en": "red"}, "weight": {"value": 1.50, "unit": "KGM"}},
              "variants": [
                {"sku": "S1", "attributes": {"size": 42, "tags": ["a", "b"]},
                 "images": [{"url": "https://a.example/1.jpg", "label": "front"}],
                 "documents": [{"url": "https://a.example/care.pdf", "label": {"de": "Pflege"}, "type": "application/pdf"}],
                 "prices": [{"amount": 12.30, "currency": "eur", "country": "DE", "from": 10, "validFrom": "2026-01-01T00:00:00Z", "tax": 0.19}]},
                {"sku": "S2", "attributes": {"size": 43}}]}],
             "categories": [{"id": "c1", "name": "Shoes", "order": 3}, {"id": "c2", "name": "Boots", "parent": "c1"}]}
            """;

    @Test
    void readsTheNeutralForm() {
        GoldenFile.of(MappedSourceTest.class, "neutral.json")
                .matchesJson(read(NEUTRAL).json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"sku\": \"a\", \"name\": \"A\"},\n{\"sku\": \"b\", \"name\": \"B\"}]",
                "{\"sku\": \"a\", \"name\": \"A\"}\n{\"sku\": \"b\", \"name\": \"B\"}\n",
                "sku;name\na;A\nb;B\n",
                "<items><item><sku>a</sku><name>A</name></item><item><sku>b</sku><name>B</name></item></items>",
            })
    void readsEachFormat(String document) {
        CollectedItems read = read(document);

        assertThat(read.findings()).isEmpty();
        assertThat(read.desired(PRODUCT)).extracting(Product::key).containsExactly("a-ca978112ca1b", "b-3e23e8160039");
        assertThat(read.desired(PRODUCT)).extracting(it -> it.master().sku()).containsExactly("a", "b");
    }

    @Test
    void readsItemsBelowAPropertyOrAnElement() {
        String json = "{\"total\": 2, \"skipped\": [{\"sku\": \"x\"}], \"data\": [{\"sku\": \"aa\", \"name\": \"A\"}]}";
        String xml = "<c><meta><sku>x</sku></meta><list><p no='1'><sku>aa</sku><name>A</name></p></list></c>";

        assertThat(read(json, Map.of("list", "data")).desired(PRODUCT))
                .extracting(Product::key)
                .containsExactly("aa");
        assertThat(read(xml, Map.of("element", "p")).desired(PRODUCT))
                .extracting(Product::key)
                .containsExactly("aa");
    }

    @Test
    void joinsTheRowsOfOneProduct() {
        String mapping = """
                {"products": [{"id": $[0].style, "name": $[0].name, "variants": [$.{"sku": sku, "attributes": {"size": size}}]}]}
                """;

        CollectedItems read = read(
                "style,name,sku,size\nT1,Shirt,T1-S,S\nT1,Shirt,T1-M,M\nT2,Cap,T2-1,1\n",
                Map.of("mapping", mapping, "key-columns", "style"));

        assertThat(read.desired(PRODUCT)).extracting(Product::key).containsExactly("T1", "T2");
        assertThat(read.desired(PRODUCT).getFirst().variants())
                .extracting(Variant::sku)
                .containsExactly("T1-S", "T1-M");
    }

    @Test
    void leavesOutOnlyTheItemThatIsWrong() {
        CollectedItems read = read("""
                [{"sku": "aa", "name": "A"},
                {"sku": "bb"},
                {"sku": "cc", "name": {"nonsense!": "C"}},
                {"sku": "dd", "name": "D", "images": [{"url": "d.jpg"}]},
                {"sku": "ee", "name": "E", "prices": [{"amount": "many", "currency": "EUR"}]},
                {"sku": "ff", "name": "F"}]
                """);

        assertThat(read.desired(PRODUCT)).extracting(Product::key).containsExactly("aa", "ff");
        assertThat(read.findings())
                .extracting(it -> it.place() + ": " + it.code())
                .containsExactly(
                        "feed, line 2, bb: CATALOG_ITEM_INVALID",
                        "feed, line 3, cc: CATALOG_ITEM_INVALID",
                        "feed, line 4, dd: CATALOG_ITEM_INVALID",
                        "feed, line 5: CATALOG_ITEM_INVALID");
        assertThat(read.findings().getLast().message()).contains("amount").doesNotContain("many");
    }

    @Test
    void deletesProducts() {
        CollectedItems read = read("[{\"id\": \"P1\", \"deleted\": true}]");

        assertThat(read.deleted()).containsExactly("P1");
        assertThat(read.desired(PRODUCT_TYPE)).isEmpty();
    }

    @Test
    void readsCategories() {
        CollectedItems read =
                read("[{\"id\": \"c1\", \"name\": \"One\"}, {\"id\": \"c2\", \"name\": \"Two\", \"parent\": \"c1\"}]");

        assertThat(read.desired(CATEGORY)).extracting(Category::key).containsExactly("c1", "c2");
        assertThat(read.items().getLast().references()).containsExactly(CATEGORY.ref("c1"));
    }

    @Test
    void keepsAmountsExact() {
        CollectedItems read = read(
                "[{\"sku\": \"aa\", \"name\": \"A\", \"prices\": [{\"amount\": 12345678901234567.89, \"currency\": \"EUR\"}]}]");

        assertThat(read.desired(PRICES).getFirst().prices().getFirst().amount()).isEqualTo("12345678901234567.89");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"sku": "aa", "name": "A"},    | line 1
            [{"sku": }]                     | line 1, column 10
            ` `                             | is empty
            <a><b></a>                      | line 1
            """)
    void failsAsAWholeWithThePosition(String document, String problem) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOfSatisfying(
                        PermanentFault.class, it -> assertThat(it.code()).isEqualTo(CatalogFinding.CATALOG_MALFORMED))
                .hasMessageContaining(problem);
    }

    @Test
    void rejectsCsvWithoutItsKeyColumns() {
        assertThatThrownBy(() -> read("a,b\n1,2\n", Map.of("key-columns", "style")))
                .hasMessageContaining("no column 'style'")
                .hasMessageContaining("a, b");
    }

    @Test
    void isEverythingThereIsOnlyIfTheTenantSaysSo() {
        assertThat(source("[]", Map.of()).scope()).isEqualTo(Scope.PARTIAL);
        assertThat(source("[]", Map.of("full-feed", "true")).scope()).isEqualTo(Scope.FULL);
    }

    private static CollectedItems read(String document) {
        return read(document, Map.of());
    }

    private static CollectedItems read(String document, Map<String, String> settings) {
        return CollectedItems.of(source(document, settings));
    }

    private static RunSource source(String document, Map<String, String> settings) {
        Tenant tenant = BoundSections.with(
                new Tenant(new TenantId("acme"), Map.of()),
                BoundSections.entry(MappedSettings.SECTION, settings),
                BoundSections.entry(LanguageSettings.SECTION, Map.of()),
                BoundSections.entry(ClassificationSettings.SECTION, Map.of()),
                BoundSections.entry(InboundSettings.SECTION, Map.of()));
        MappedReader reader = settings.containsKey("mapping")
                ? new MappedReader(MappedConfiguration.catalogMapping(RealMappings.compiler()))
                : READER;
        byte[] content = document.getBytes(StandardCharsets.UTF_8);
        return reader.source(
                tenant,
                SourceDocument.of("feed", () -> new ByteArrayInputStream(content)),
                Classification.NONE,
                List::of);
    }
}
