package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.document.FeedFile;
import io.integrationhub.system.document.UnreadableItem;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.system.text.TextSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboundFileTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());
    private static final int PART_SIZE = 2;

    @Test
    void readsTheElementsOfAJsonListAsDocuments() {
        assertThat(json("[{\"a\":1},{\"a\":2}]").documents())
                .containsExactly(
                        new InboundDocument(Map.of("a", 1), "f, document 1"),
                        new InboundDocument(Map.of("a", 2), "f, document 2"));
        assertThat(json("{\"a\":1}").documents()).containsExactly(new InboundDocument(Map.of("a", 1), "f"));
        assertThat(json("[]").documents()).isEmpty();
    }

    @Test
    void readsTheElementsBelowTheRootOfXmlAsDocuments() {
        assertThat(file(FileFormat.XML, "<all><one><a>1</a></one><one><a>2</a></one></all>")
                        .documents())
                .extracting(InboundDocument::content)
                .containsExactly(Map.of("a", "1"), Map.of("a", "2"));
    }

    @Test
    void readsEachRowOfACsvFileAsADocument() {
        assertThat(csv("sku,price\nA,1\nB,2\n").documents())
                .containsExactly(
                        new InboundDocument(Map.of("sku", "A", "price", "1"), "f, row 2"),
                        new InboundDocument(Map.of("sku", "B", "price", "2"), "f, row 3"));
    }

    @Test
    void readsConsecutiveRowsWithEqualKeyColumnsAsOneDocument() {
        // Given
        String content = """
                order,time,line
                1,8:00,a
                1,8:00,b
                1,9:00,c
                2,9:00,d
                1,8:00,e
                """;

        // When
        List<InboundDocument> documents = csv(content, "order", "time").documents();

        // Then
        assertThat(documents)
                .extracting(InboundDocument::content)
                .containsExactly(
                        List.of(row("1", "8:00", "a"), row("1", "8:00", "b")),
                        List.of(row("1", "9:00", "c")),
                        List.of(row("2", "9:00", "d")),
                        List.of(row("1", "8:00", "e")));
        assertThat(documents)
                .extracting(InboundDocument::origin)
                .containsExactly("f, row 2", "f, row 4", "f, row 5", "f, row 6");
        assertThat(csv("order,time,line\n", "order").documents()).isEmpty();
    }

    @Test
    void rejectsACsvFileWithoutAKeyColumn() {
        assertThatThrownBy(() -> csv("number,line\n1,a\n", "order").documents())
                .isInstanceOfSatisfying(
                        PermanentFault.class, fault -> assertThat(fault.code()).isEqualTo(FileFault.FILE_MALFORMED))
                .hasMessage(
                        "a file cannot be read: it has no column 'order'; its columns are number, line (separator ',', UTF-8)");
    }

    @Test
    void dividesTheRowsOfAFeedIntoParts() {
        assertThat(parts(csv("sku\nA\nB\nC\n")))
                .containsExactly(
                        new InboundDocument(
                                List.of(Map.of("sku", "A"), Map.of("sku", "B")),
                                "f, part 1 of 2",
                                List.of("f, row 2", "f, row 3")),
                        new InboundDocument(List.of(Map.of("sku", "C")), "f, part 2 of 2", List.of("f, row 4")));
        assertThat(parts(csv("sku\n"))).isEmpty();
    }

    @Test
    void dividesTheLongestListOfADocumentAndRepeatsItsOtherFields() {
        assertThat(parts(json("{\"tags\":[0],\"items\":[1,2,3],\"asOf\":\"now\"}")))
                .extracting(InboundDocument::content)
                .containsExactly(
                        Map.of("tags", List.of(0), "items", List.of(1, 2), "asOf", "now"),
                        Map.of("tags", List.of(0), "items", List.of(3), "asOf", "now"));
        assertThat(parts(json("{\"items\":[]}")))
                .extracting(InboundDocument::content)
                .containsExactly(Map.of("items", List.of()));
        assertThat(parts(json("[1,2,3]")))
                .extracting(InboundDocument::content)
                .containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void spreadsUnreadableItemsOverPartsWithReadableOnes() {
        // Given
        InboundFile file = json("[-1,-2,-3,1,2,3]");

        // When
        FeedFile feed = file.feed(ACME, InboundFileTest::negativeNumbers);

        // Then
        assertThat(feed.unreadable()).extracting(UnreadableItem::index).containsExactly(0, 1, 2);
        assertThat(feed.parts())
                .extracting(InboundDocument::content)
                .containsExactly(List.of(-1, -3, 1, 2), List.of(-2, 3));
        assertThat(feed.parts().getLast().places()).containsExactly("f, item 2", "f, item 6");
    }

    @Test
    void rejectsAFeedWithoutAnyReadableItem() {
        assertThatThrownBy(() -> json("[-1,-2]").feed(ACME, InboundFileTest::negativeNumbers))
                .isInstanceOf(PermanentFault.class)
                .hasMessage("no item of the file can be read; the first: f, item 1 is negative");
    }

    @Test
    void hasTheSameIdForTheSameDeliveryOnly() {
        // Given
        String id = json("{}").id();

        // When, Then
        assertThat(id).startsWith("f ");
        assertThat(json("{}").id()).isEqualTo(id);
        assertThat(json("{ }").id()).isNotEqualTo(id);
        assertThat(new InboundFile("f", bytes("{}"), TEN.plusSeconds(1), reading(FileFormat.JSON)).id())
                .isNotEqualTo(id);
    }

    @Test
    void printsNoContent() {
        assertThat(json("{\"secret\":1}")).hasToString("InboundFile[f]");
        assertThat(json("{\"secret\":1}").documents().getFirst()).hasToString("InboundDocument[f]");
    }

    private static List<InboundDocument> parts(InboundFile file) {
        return file.feed(ACME, (_, _) -> List.of()).parts();
    }

    private static List<UnreadableItem> negativeNumbers(InboundDocument chunk, int first) {
        List<?> items = (List<?>) Objects.requireNonNull(chunk.content());
        return IntStream.range(0, items.size())
                .filter(index -> items.get(index) instanceof Integer number && number < 0)
                .mapToObj(index -> {
                    String place = chunk.places().get(index);
                    assertThat(place).isEqualTo("f, item " + (first + index + 1));
                    return new UnreadableItem(
                            List.of(index),
                            new InboundDocument(items.get(index), place),
                            new PermanentFault(FileFault.FILE_MALFORMED, place + " is negative"));
                })
                .toList();
    }

    private static Map<String, String> row(String order, String time, String line) {
        return Map.of("order", order, "time", time, "line", line);
    }

    private static InboundFile json(String content) {
        return file(FileFormat.JSON, content);
    }

    private static InboundFile csv(String content, String... keyColumns) {
        return file(FileFormat.CSV, content, keyColumns);
    }

    private static InboundFile file(FileFormat format, String content, String... keyColumns) {
        return new InboundFile("f", bytes(content), TEN, reading(format, keyColumns));
    }

    private static FileReading reading(FileFormat format, String... keyColumns) {
        return new FileReading(format, List.of(keyColumns), false, PART_SIZE, TextSettings.AUTO);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
