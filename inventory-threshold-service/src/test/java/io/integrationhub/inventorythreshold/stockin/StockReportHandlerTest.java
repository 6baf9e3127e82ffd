package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.document.InboundFault;
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

/** Reports as records and files, some of whose items cannot be read. */
class StockReportHandlerTest {

    @TempDir
    private Path folder;

    private ReportWorld world = new ReportWorld(Path.of(""));

    @BeforeEach
    void start() {
        world = new ReportWorld(folder);
    }

    @Test
    void appliesTheReadableItemsOfAReportAndParksTheOthersOneByOne() {
        // Given
        String report = "{'asOf':'2026-11-01T10:00:00Z','id':'R1','items':["
                + "{'sku':'A','available':1},{'sku':'B','available':'n/a'},{'sku':'C','available':'3.000'}]}";

        // When
        world.handle(report, Map.of());
        world.deliverPublished();

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 1L, "C", 3L));
        assertThat(world.published()).extracting(OutboundRecord::key).containsExactly("B");
        assertThat(world.parked())
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .hasMessageStartingWith(
                                "the message, item 2 cannot be read: the field /items/0/available: 'n/a'"));
    }

    @Test
    void appliesAParkedItemOnceTheSettingsFit() {
        // Given
        world.handle(
                "{'asOf':'2026-11-01T10:00:00Z','full':true,'items':["
                        + "{'sku':'A','available':1},{'sku':'B','available':'1.500'},{'sku':'C','available':'1,5'}]}",
                Map.of());
        world.configure(
                Map.of(),
                Map.of("decimal-separator", "comma", "grouping-separator", "point", "fractions", "round-down"));

        // When
        world.deliverPublished();

        // Then
        assertThat(world.parked()).isEmpty();
        assertThat(world.quantities()).isEqualTo(Map.of("A", 1L, "B", 1500L, "C", 1L));
    }

    @Test
    void reportsALocationThatIsNotInTheMapOnceAndWritesNothingOfIt() {
        // Given
        world.configure(Map.of("stock-in.locations.p1", "berlin"), Map.of("max-unreadable-percent", "90"));
        String report = "{'asOf':'2026-11-01T10:00:00Z','items':["
                + "{'sku':'A','location':'P1','available':1},{'sku':'B','location':'P-9','available':2},"
                + "{'sku':'C','location':'P-9','available':3},{'sku':'D','location':'P-9','available':4}]}";

        // When
        world.handle(report, Map.of());
        world.deliverPublished();
        Map<String, Long> before = world.quantities();
        int parked = world.parked().size();
        world.configure(
                Map.of("stock-in.locations.p1", "berlin", "stock-in.locations.p9", "hamburg"),
                Map.of("max-unreadable-percent", "90"));
        world.deliverPublished();

        // Then
        assertThat(before).isEqualTo(Map.of("A", 1L));
        assertThat(parked).isOne();
        assertThat(world.parked().getFirst())
                .hasMessageContaining("the location 'P-9' is not in stock-in.locations")
                .hasMessageContaining("3 items");
        assertThat(world.quantities()).isEqualTo(Map.of("A", 1L, "B", 2L, "C", 3L, "D", 4L));
    }

    @Test
    void countsEveryChangeOnceHoweverOftenTheReportAndItsItemsAreRepeated() {
        // Given
        world.handle("{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':10}]}", Map.of());
        String changes = "{'asOf':'2026-11-01T10:00:00Z','id':'R7','items':["
                + "{'sku':'A','change':-1},{'sku':'A','change':'-2,0'},{'sku':'A','change':-4}]}";

        // When
        world.handle(changes, Map.of());
        world.configure(Map.of(), Map.of("decimal-separator", "comma"));
        world.deliverPublished();
        world.deliverPublished();
        world.handle(changes, Map.of());

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 3L));
    }

    @Test
    void rejectsAReportWithTooManyUnreadableItems() {
        // Given
        String items = IntStream.range(0, 40)
                .mapToObj(i -> "{'sku':'S" + i + "','available':" + (i < 20 ? "'x'" : "1") + "}")
                .collect(Collectors.joining(","));

        // When, Then
        assertThatThrownBy(() -> world.handle("{'asOf':'2026-11-01T10:00:00Z','items':[" + items + "]}", Map.of()))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(InboundFault.ERROR_BUDGET_EXCEEDED));
        assertThat(world.published()).isEmpty();
        assertThat(world.quantities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "100"})
    void neverEmptiesAnArticleOfAFullFileWhoseRowIsUnreadable(String partSize) throws IOException {
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
                "{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':1},{'sku':'B','available':2},"
                        + "{'sku':'C','available':3},{'sku':'D','available':4}]}",
                Map.of());

        // When
        world.file("sku,available\nA,7\nB,n/a\nC,1.234\n");
        world.deliverPublished();

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 7L, "B", 2L, "C", 3L, "D", 0L));
        assertThat(world.parked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "100"})
    void emptiesNothingIfAFullFileHasARowWithoutReadableSku(String partSize) throws IOException {
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
                "{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':1},{'sku':'B','available':2}]}",
                Map.of());

        // When
        world.file("sku,available\nA,7\nC,8\n,2\n");
        world.deliverPublished();

        // Then
        assertThat(world.quantities()).isEqualTo(Map.of("A", 7L, "B", 2L, "C", 8L));
        assertThat(world.parked())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault).hasMessage("stock.csv, row 4 cannot be read: items.sku is missing"));
    }
}
