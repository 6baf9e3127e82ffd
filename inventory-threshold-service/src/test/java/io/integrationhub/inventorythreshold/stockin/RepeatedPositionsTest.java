package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.publish.OutboundRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports with several rows for one position. */
class RepeatedPositionsTest {

    @TempDir
    private Path folder;

    private ReportWorld world = new ReportWorld(Path.of(""));

    @BeforeEach
    void start() {
        world = new ReportWorld(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "4", "100"})
    void sumsRowsOfOnePositionHoweverTheFileIsDivided(String partSize) throws IOException {
        // Given
        world.configure(Map.of("stock-in.repeated-positions", "sum", "inbound-files.part-size", partSize), Map.of());

        // When
        world.file("sku,available\nA,4\nB,1\nA,6\nC,3\nB,0\nA,2\n");
        world.deliverPublished();
        world.deliverPublished();

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 12L, "B", 1L, "C", 3L));
        assertThat(world.parked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "4", "100"})
    void parksContradictoryRowsTogetherHoweverTheFileIsDivided(String partSize) throws IOException {
        // Given
        world.configure(
                Map.of(
                        "stock-in.missing-positions",
                        "zero",
                        "stock-in.guard-percent",
                        "100",
                        "inbound-files.part-size",
                        partSize),
                Map.of());
        world.handle(
                "{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':1},{'sku':'D','available':2}]}",
                Map.of());

        // When
        world.file("sku,available\nA,4\nB,1\nA,6\nC,3\nB,1\nA,2\n");
        world.deliverPublished();

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 1L, "B", 1L, "C", 3L, "D", 0L));
        assertThat(world.parked())
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .hasMessageContaining("contradict each other: sku A has the quantities 4, 6, 2"));
        assertThat(world.published().getFirst().headers())
                .containsEntry("hub-origin", "stock.csv, row 2; stock.csv, row 4; stock.csv, row 7");

        // When
        world.configure(Map.of("stock-in.repeated-positions", "sum", "inbound-files.part-size", partSize), Map.of());
        OutboundRecord rows = world.published().getFirst();
        world.handle(rows.body(), rows.headers());

        // Then
        assertThat(world.quantities()).containsEntry("A", 12L);
    }

    @Test
    void resolvesRepeatedPositionsOfAMessageLikeThoseOfAFile() {
        // Given
        String report = "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','available':4},{'sku':'B','available':1},"
                + "{'sku':'A','available':6},{'sku':'C','available':2,'sequence':1},{'sku':'C','available':5,'sequence':2}]}";

        // When
        world.handle(report, Map.of());
        world.deliverPublished();

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("B", 1L, "C", 5L));
        assertThat(world.parked()).hasSize(1);
        world.configure(Map.of("stock-in.repeated-positions", "sum"), Map.of());
        world.handle(report, Map.of());
        assertThat(world.quantities()).isEqualTo(Map.of("A", 10L, "B", 1L, "C", 5L));
    }

    @Test
    void sumsRowsOfOnePositionThatTheMasterPutIntoSeveralPartsOfAFeed() {
        // Given
        world.configure(Map.of("stock-in.repeated-positions", "sum"), Map.of());

        // When
        world.handle(
                "{'items':[{'sku':'A','available':4},{'sku':'B','available':1},{'sku':'A','available':1}]}", part(1));
        world.handle(
                "{'items':[{'sku':'A','available':6},{'sku':'C','available':2,'sequence':1,'restockableInDays':3}]}",
                part(3));
        world.handle("{'items':[{'sku':'C','available':5,'sequence':2},{'sku':'A','available':2}]}", part(2));

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 13L, "B", 1L, "C", 5L));
    }

    @Test
    void countsEachChangeThatTheMasterPutIntoDifferentPartsOfAFeed() {
        // Given
        world.handle("{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':9}]}", Map.of());

        // When
        world.handle("{'items':[{'sku':'A','change':-2}]}", part(1));
        world.handle("{'items':[{'sku':'A','change':-2}]}", part(2));
        world.handle("{'items':[{'sku':'B','available':1}]}", part(3));

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 5L, "B", 1L));
    }

    @Test
    void recordsTheRestOfAFeedWhosePartsContradictEachOtherAndTheWholeOnceTheyAddUp() {
        // Given
        world.handle("{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':1}]}", Map.of());
        world.handle("{'items':[{'sku':'A','available':4},{'sku':'B','available':1}]}", part(1));
        world.handle("{'items':[{'sku':'A','available':6},{'sku':'B','available':1}]}", part(2));

        // When
        String last = "{'items':[{'sku':'C','available':3}]}";
        assertThatThrownBy(() -> world.handle(last, part(3)))

                // Then
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("contradict each other about 1 positions")
                .hasMessageContaining("sku A has the quantities 4, 6");
        assertThat(world.quantities()).isEqualTo(Map.of("A", 1L, "B", 1L, "C", 3L));

        // When
        world.configure(Map.of("stock-in.repeated-positions", "sum"), Map.of());
        Ending replayed = world.handle(last, part(3));

        // Then
        assertThat(replayed.outcome()).isEqualTo("applied");
        assertThat(world.quantities()).containsEntry("A", 10L).containsEntry("C", 3L);
        assertThat(world.handle(last, part(3)).outcome()).isEqualTo("already-applied");
    }

    @Test
    void recordsNothingOfAFeedWhosePartsContradictEachOtherTooOften() {
        // Given
        String rows = IntStream.range(0, 30)
                .mapToObj(sku -> "{'sku':'S" + sku + "','available':%d}")
                .collect(Collectors.joining(",", "{'items':[", "]}"));
        world.handle(rows.replace("%d", "4"), part(1));
        world.handle("{'items':[{'sku':'B','available':1}]}", part(2));

        // When
        assertThatThrownBy(() -> world.handle(rows.replace("%d", "5"), part(3)))

                // Then
                .hasMessageContaining("60 of 61 items contradict each other");
        assertThat(world.quantities()).isEmpty();
    }

    private static Map<String, String> part(int number) {
        return Map.of(
                "hub-feed", "night",
                "hub-feed-part", String.valueOf(number),
                "hub-feed-parts", "3",
                "hub-feed-as-of", "2026-11-01T10:00:00Z",
                "hub-feed-full", "true");
    }
}
