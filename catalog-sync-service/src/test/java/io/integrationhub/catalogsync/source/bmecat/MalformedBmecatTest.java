package io.integrationhub.catalogsync.source.bmecat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.source.CatalogFinding;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.catalogsync.source.CollectedItems;
import io.integrationhub.catalogsync.source.classification.Classification;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.run.RunSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedBmecatTest {

    private static final String ARTICLE = """
            <BMECAT><T_NEW_CATALOG><ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID><ARTICLE_DETAILS><DESCRIPTION_SHORT>%s\
            </DESCRIPTION_SHORT></ARTICLE_DETAILS></ARTICLE></T_NEW_CATALOG></BMECAT>""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <BMECAT><T_NEW_CATALOG><ARTICLE></T_NEW_CATALOG></BMECAT> | line 1, column 35
            <BMECAT><T_NEW_CATALOG/>                                  | line 1
            ``                                                        | line 1
            <CATALOG/>                                                | no transaction
            <BMECAT><HEADER/></BMECAT>                                | no transaction
            """)
    void failsAsAWholeWithThePosition(String document, String problem) {
        CollectedItems collected = new CollectedItems();

        assertThatThrownBy(() -> source(document, StandardCharsets.UTF_8).read(collected))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(CatalogFinding.CATALOG_MALFORMED))
                .hasMessageContaining(problem);
        assertThat(collected.items()).isEmpty();
    }

    @Test
    void yieldsNothingOfADocumentThatEndsInTheMiddle() {
        String whole = ARTICLE.formatted("Lamp");
        CollectedItems collected = new CollectedItems();

        assertThatThrownBy(() -> source(whole.substring(0, whole.length() - 20), StandardCharsets.UTF_8)
                        .read(collected))
                .isInstanceOf(PermanentFault.class);

        assertThat(collected.items()).isEmpty();
    }

    @Test
    void readsNoFileThatAnEntityNames(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        String document =
                "<!DOCTYPE BMECAT [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + ARTICLE.formatted("&x;");

        assertThatThrownBy(() -> source(document, StandardCharsets.UTF_8).read(new CollectedItems()))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void expandsNoEntities() {
        StringBuilder document = new StringBuilder("<!DOCTYPE BMECAT [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            document.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        document.append("]>").append(ARTICLE.formatted("&e29;"));

        assertThatThrownBy(() ->
                        source(document.toString(), StandardCharsets.UTF_8).read(new CollectedItems()))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("entity");
    }

    @Test
    void fetchesNoDocumentType() {
        String document = "<!DOCTYPE BMECAT SYSTEM \"http://127.0.0.1:1/bmecat.dtd\">" + ARTICLE.formatted("Lamp");

        assertThat(nameIn(document, StandardCharsets.UTF_8)).isEqualTo("Lamp");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,            UTF-8,        false
            UTF-8,        UTF-8,        false
            ISO-8859-1,   ISO-8859-1,   false
            windows-1252, windows-1252, false
            UTF-16,       UTF-16,       false
            UTF-8,        windows-1252, true
            -,            windows-1252, true
            ISO-8859-1,   UTF-8,        true
            us-ascii,     windows-1252, true
            x-unknown,    UTF-8,        true
            """)
    void readsADocumentInTheEncodingInWhichItIsWritten(String declared, String actual, boolean isReported) {
        String declaration = declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        String document = "\n " + declaration + ARTICLE.formatted("Größe für Büros");

        CollectedItems read = CollectedItems.of(source(document, Charset.forName(actual)));

        assertThat(name(read)).isEqualTo("Größe für Büros");
        assertThat(read.findings())
                .extracting(it -> it.code())
                .isEqualTo(isReported ? List.of("CATALOG_ENCODING_WRONG") : List.of());
    }

    @Test
    void readsWindowsLettersThatLatin1DoesNotHave() {
        String document = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + ARTICLE.formatted("10 € – günstig");

        CollectedItems read = CollectedItems.of(source(document, Charset.forName("windows-1252")));

        assertThat(name(read)).isEqualTo("10 € – günstig");
        assertThat(read.findings()).extracting(it -> it.code()).containsExactly("CATALOG_ENCODING_WRONG");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <BMECAT version="1.2"/>                                  | true
            <!DOCTYPE BMECAT SYSTEM "x.dtd"><e:BMECAT xmlns:e="u"/>  | true
            <CATALOG><BMECATALOG/></CATALOG>                         | false
            {"name": "BMECAT"}                                       | false
            """)
    void isRecognizedByItsRoot(String document, boolean isBmecat) throws IOException {
        assertThat(BmecatReader.reads(BmecatFiles.text(document, StandardCharsets.UTF_8)))
                .isEqualTo(isBmecat);
        assertThat(BmecatReader.reads(BmecatFiles.text(document, StandardCharsets.UTF_16)))
                .isEqualTo(isBmecat);
    }

    @Test
    void leavesOutAnArticleThatIsTooLarge() {
        String features = "<FEATURE><FNAME>a</FNAME></FEATURE>".repeat(110_000);
        String document = "<BMECAT><T_NEW_CATALOG><ARTICLE><SUPPLIER_AID>1</SUPPLIER_AID><ARTICLE_FEATURES>" + features
                + "</ARTICLE_FEATURES></ARTICLE></T_NEW_CATALOG></BMECAT>";

        CollectedItems read = CollectedItems.of(source(document, StandardCharsets.UTF_8));

        assertThat(read.desired(CatalogItems.PRODUCT)).isEmpty();
        assertThat(read.findingsByPlace()).containsExactly("text.xml, line 1, 1: CATALOG_ITEM_INVALID");
    }

    private static String nameIn(String document, Charset encoding) {
        return name(CollectedItems.of(source(document, encoding)));
    }

    private static String name(CollectedItems read) {
        Product product = read.desired(CatalogItems.PRODUCT).getFirst();
        return product.name().any().orElseThrow();
    }

    private static RunSource source(String document, Charset encoding) {
        return BmecatFiles.source(BmecatFiles.text(document, encoding), Map.of(), Classification.NONE);
    }
}
