package io.integrationhub.catalogsync.source.bmecat;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Attribute;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.SharedData;
import io.integrationhub.catalogsync.source.SourceDocument;
import io.integrationhub.catalogsync.source.classification.StandardAttribute;
import io.integrationhub.run.Finding.Severity;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Public reference documents, counted independently with XPath. */
class BmecatSamplesTest {

    private static final Set<String> STANDARD = Arrays.stream(StandardAttribute.values())
            .map(StandardAttribute::attributeName)
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> readsEverythingInEachSample() throws Exception {
        List<Path> samples;
        try (Stream<Path> files = Files.list(SharedData.folder("bmecat-samples"))) {
            samples = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        assertThat(samples).hasSizeGreaterThan(5);
        return samples.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws Exception {
        Counts counts = Counts.of(file);

        CollectedItems read = BmecatFiles.read(SourceDocument.of(file));

        assertThat(read.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        List<Product> products = read.desired(CatalogItems.PRODUCT);
        assertThat(products).hasSize(counts.products);
        assertThat(read.deleted()).hasSize(counts.deleted);
        assertThat(read.desired(CatalogItems.CATEGORY)).hasSize(counts.categories);
        assertThat(read.desired(CatalogItems.PRICES).stream()
                        .mapToInt(it -> it.prices().size())
                        .sum())
                .isEqualTo(counts.prices);
        assertThat(products.stream().flatMap(BmecatSamplesTest::attributes).filter(it -> !STANDARD.contains(it.name())))
                .hasSize(counts.features);
        assertThat(classes(products)).isEqualTo(counts.classes);
        assertThat(products.stream().mapToInt(it -> it.master().images().size()).sum())
                .isEqualTo(counts.images);
    }

    private static Stream<Attribute> attributes(Product product) {
        return product.master().attributes().stream();
    }

    private static Set<String> classes(List<Product> products) {
        return products.stream()
                .flatMap(BmecatSamplesTest::attributes)
                .filter(it -> it.name().equals(StandardAttribute.CLASSIFICATION.attributeName()))
                .flatMap(it -> ((SetValue) it.value()).values().stream())
                .map(value -> value.toString().replaceAll("^TextValue\\[text=|]$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Counts(
            int products, int deleted, int categories, int prices, int features, Set<String> classes, int images) {

        private static final String ARTICLE = "//*[local-name()='ARTICLE' or local-name()='PRODUCT']";
        private static final String FULL =
                ARTICLE + "[not(@mode='delete')][not(ancestor::*[local-name()='T_UPDATE_PRICES'])]";

        static Counts of(Path file) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            Document document = builder.parse(file.toFile());
            XPath xpath = XPathFactory.newInstance().newXPath();
            Set<String> classes = new TreeSet<>();
            NodeList sections = (NodeList)
                    xpath.evaluate(FULL + "/*[contains(local-name(),'_FEATURES')]", document, XPathConstants.NODESET);
            for (int i = 0; i < sections.getLength(); i++) {
                String system = xpath.evaluate("*[local-name()='REFERENCE_FEATURE_SYSTEM_NAME']", sections.item(i));
                String code = xpath.evaluate(
                        "*[local-name()='REFERENCE_FEATURE_GROUP_ID' or local-name()='REFERENCE_FEATURE_GROUP_NAME']",
                        sections.item(i));
                classes.add(system + " " + code);
            }
            String price = ARTICLE + "/*/*[local-name()='ARTICLE_PRICE' or local-name()='PRODUCT_PRICE']";
            return new Counts(
                    count(xpath, document, FULL),
                    count(xpath, document, ARTICLE + "[@mode='delete']"),
                    count(xpath, document, "//*[local-name()='CATALOG_STRUCTURE'][not(@type='root')]"),
                    count(xpath, document, price + "/*[local-name()='TERRITORY']")
                            + count(xpath, document, price + "[not(*[local-name()='TERRITORY'])]"),
                    count(xpath, document, FULL + "/*/*[local-name()='FEATURE'][*[local-name()='FVALUE']]"),
                    classes,
                    count(
                            xpath,
                            document,
                            FULL + "/*/*[local-name()='MIME'][*[local-name()='MIME_PURPOSE']!='thumbnail']"));
        }

        private static int count(XPath xpath, Document document, String path) throws Exception {
            return ((Number) xpath.evaluate("count(" + path + ")", document, XPathConstants.NUMBER)).intValue();
        }
    }
}
