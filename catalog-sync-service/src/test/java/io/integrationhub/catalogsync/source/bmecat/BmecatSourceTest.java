package io.integrationhub.catalogsync.source.bmecat;

import static io.integrationhub.catalogsync.source.CatalogItems.CATEGORY;
import static io.integrationhub.catalogsync.source.CatalogItems.PRICES;
import static io.integrationhub.catalogsync.source.CatalogItems.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.ReportedPrice;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.LanguageSettings;
import io.integrationhub.catalogsync.source.Languages;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.catalogsync.source.classification.EtimFile;
import io.integrationhub.catalogsync.source.classification.StandardAttribute;
import io.integrationhub.run.Item;
import io.integrationhub.run.RunSource;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.store.ItemJson;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.golden.GoldenFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BmecatSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"bmecat-1.2", "bmecat-2005-onto", "update-products", "update-prices"})
    void readsEachDialect(String name) {
        CollectedItems read = BmecatFiles.read(BmecatFiles.resource(name + ".xml"));

        GoldenFile.of(BmecatSourceTest.class, name + ".json").matchesJson(read.json());
    }

    @Test
    void readsTheEtimDialectWithItsClassification() throws IOException {
        CollectedItems read =
                CollectedItems.of(BmecatFiles.source(BmecatFiles.resource("bmecat-2005-etim.xml"), Map.of(), etim()));

        GoldenFile.of(BmecatSourceTest.class, "bmecat-2005-etim.json").matchesJson(read.json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bmecat-1.2", "bmecat-2005-etim", "bmecat-2005-onto"})
    void yieldsWhatARunCanStore(String name) {
        for (Item<?> item :
                BmecatFiles.read(BmecatFiles.resource(name + ".xml")).items()) {
            Object desired = item.desired().orElseThrow();

            Object stored = ItemJson.read(ItemJson.write(desired), item.kind().type());

            assertThat(stored).isEqualTo(desired);
            assertThat(ItemJson.write(stored)).isEqualTo(ItemJson.write(desired));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "T_NEW_CATALOG, FULL",
        "T_UPDATE_PRODUCTS, PARTIAL",
        "T_UPDATE_PRICES, PARTIAL",
    })
    void onlyANewCatalogIsEverythingThereIs(String transaction, Scope scope) throws IOException {
        RunSource source = BmecatFiles.source(BmecatFiles.articles(transaction, ""), Map.of(), Classification.NONE);

        source.read(new CollectedItems());

        assertThat(source.scope()).isEqualTo(scope);
    }

    @Test
    void keepsAPriceExactUntilItIsRounded() {
        ReportedPrice price = BmecatFiles.read(BmecatFiles.resource("bmecat-1.2.xml"))
                .desired(PRICES)
                .getFirst()
                .prices()
                .getFirst();

        assertThat(price.amount()).isEqualTo("9");
        assertThat(price.quantity()).contains(new BigDecimal(3));
        assertThat(price.perUnit(BigDecimal.ONE, 2, RoundingMode.HALF_EVEN)).isEqualTo("3.00");
    }

    @Test
    void assignsCategoriesThatTheDocumentStatesAfterItsArticles() {
        Product product = BmecatFiles.read(BmecatFiles.resource("bmecat-1.2.xml"))
                .desired(PRODUCT)
                .getFirst();

        assertThat(product.categories()).extracting(it -> it.categoryKey()).containsExactly("ACME-10", "ACME-11");
    }

    @Test
    void makesVariantsOfFeaturesWithSupplements() {
        Product product = BmecatFiles.read(BmecatFiles.resource("bmecat-1.2.xml"))
                .desired(PRODUCT)
                .getLast();

        assertThat(product.variants()).extracting(Variant::sku).containsExactly("B/200-R", "B/200-B");
    }

    @Test
    void rejectsMoreVariantsThanAProductMayHave() {
        String variants = "<VARIANT><FVALUE>a</FVALUE></VARIANT>".repeat(11);
        String feature = "<FEATURE><FNAME>%s</FNAME><VARIANTS>" + variants + "</VARIANTS></FEATURE>";

        CollectedItems read = BmecatFiles.read(BmecatFiles.articles(
                "T_NEW_CATALOG",
                "<ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID><ARTICLE_FEATURES>" + feature.formatted("color")
                        + feature.formatted("size") + "</ARTICLE_FEATURES></ARTICLE>"));

        assertThat(read.desired(PRODUCT)).isEmpty();
        assertThat(read.findingsByPlace()).containsExactly("text.xml, line 3, 1: CATALOG_ITEM_INVALID");
    }

    @Test
    void leavesOutOnlyTheArticleThatIsWrong() {
        CollectedItems read = BmecatFiles.read(BmecatFiles.articles(
                "T_NEW_CATALOG",
                "<ARTICLE><ARTICLE_DETAILS/></ARTICLE>\n<ARTICLE><SUPPLIER_AID>2</SUPPLIER_AID></ARTICLE>"));

        assertThat(read.desired(PRODUCT)).extracting(Product::key).containsExactly("ACME-2");
        assertThat(read.findingsByPlace())
                .containsExactly(
                        "text.xml, line 3: CATALOG_ITEM_INVALID", "text.xml, line 4, 2: CATALOG_VALUE_INVALID");
    }

    @Test
    void takesSupplierMediaAddressAndTaxCategoryFromTheSettings() {
        CollectedItems read = BmecatFiles.read(
                BmecatFiles.resource("bmecat-1.2.xml"),
                Map.of(
                        "supplier", "s1",
                        "skus-with-supplier", "true",
                        "media-url", "https://cdn.example.com/m",
                        "root-category", "true",
                        "tax-categories[0.190]", "standard",
                        "tax-category", "none"));

        Product drill = read.desired(PRODUCT).getFirst();
        assertThat(drill.key()).isEqualTo("s1-B-100");
        assertThat(drill.master().sku()).isEqualTo("s1-B-100");
        assertThat(drill.master().images().getFirst().uri()).hasToString("https://cdn.example.com/m/b100.jpg");
        assertThat(drill.taxCategoryKey()).contains("standard");
        assertThat(read.desired(PRODUCT).getLast().taxCategoryKey()).contains("none");
        assertThat(read.desired(CATEGORY)).extracting(Category::key).contains("s1-1");
    }

    @Test
    void makesCategoriesOfTheGroupsOfAClassification() {
        SourceDocument document = BmecatFiles.articles("T_NEW_CATALOG", """
                <CLASSIFICATION_SYSTEM><CLASSIFICATION_SYSTEM_NAME>udf_Own-1.0</CLASSIFICATION_SYSTEM_NAME>
                <CLASSIFICATION_GROUPS>
                <CLASSIFICATION_GROUP><CLASSIFICATION_GROUP_ID>1</CLASSIFICATION_GROUP_ID>
                <CLASSIFICATION_GROUP_NAME>Hardware</CLASSIFICATION_GROUP_NAME></CLASSIFICATION_GROUP>
                <CLASSIFICATION_GROUP><CLASSIFICATION_GROUP_ID>2</CLASSIFICATION_GROUP_ID>
                <CLASSIFICATION_GROUP_NAME>Notebooks</CLASSIFICATION_GROUP_NAME>
                <CLASSIFICATION_GROUP_PARENT_ID>1</CLASSIFICATION_GROUP_PARENT_ID></CLASSIFICATION_GROUP>
                </CLASSIFICATION_GROUPS></CLASSIFICATION_SYSTEM>
                <ARTICLE><SUPPLIER_AID>N1</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>N</DESCRIPTION_SHORT></ARTICLE_DETAILS>
                <ARTICLE_FEATURES><REFERENCE_FEATURE_SYSTEM_NAME>udf_Own-1.0</REFERENCE_FEATURE_SYSTEM_NAME>
                <REFERENCE_FEATURE_GROUP_ID>2</REFERENCE_FEATURE_GROUP_ID></ARTICLE_FEATURES></ARTICLE>
                """);

        CollectedItems read = BmecatFiles.read(document, Map.of("classification-categories", "true"));

        assertThat(read.desired(CATEGORY)).extracting(Category::key).containsExactly("udf_own-1", "udf_own-2");
        assertThat(read.desired(CATEGORY).getLast().parentKey()).contains("udf_own-1");
        assertThat(read.desired(PRODUCT).getFirst().categories())
                .extracting(it -> it.categoryKey())
                .containsExactly("udf_own-2");
        assertThat(BmecatFiles.read(document).desired(CATEGORY)).isEmpty();
    }

    @Test
    void prefersTheConfiguredClassification() {
        CollectedItems read =
                BmecatFiles.read(BmecatFiles.resource("bmecat-2005-etim.xml"), Map.of("systems", "unspsc,etim"));

        assertThat(read.desired(PRODUCT).getFirst().productTypeKey()).isEqualTo("unspsc-39111501");
    }

    @Test
    void storesFeaturesBeyondTheLimitAsJson() {
        Product product = BmecatFiles.read(BmecatFiles.resource("bmecat-1.2.xml"), Map.of("max-attributes", "1"))
                .desired(PRODUCT)
                .getFirst();

        assertThat(product.master().attributes())
                .filteredOn(it -> it.name().equals(StandardAttribute.MORE_FEATURES.attributeName()))
                .singleElement()
                .asString()
                .contains("\"Material\":[\"Stahl\",\"Aluminium\"]");
    }

    private static Classification etim() throws IOException {
        SourceDocument document = SourceDocument.of(
                "etim.xml", () -> Objects.requireNonNull(StandardAttribute.class.getResourceAsStream("etim.xml")));
        return EtimFile.read(document, new Languages(BoundSections.bound(LanguageSettings.SECTION, Map.of())));
    }
}
