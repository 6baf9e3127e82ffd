package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.entry.EntryWriters;
import io.integrationhub.inventorythreshold.entry.InventoryEntryWriter;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryEntries;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.system.document.InboundFault;
import io.integrationhub.system.settings.InboundSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.fakes.RecordingRecordPublisher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as records and files, with the real mappings and ledgers. */
class StockReportHandlerTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final TenantId id = SampleTenants.newId();
    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final InventoryEntryWriter writer = EntryWriters.writer(ledgers, entries);
    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();
    private final InstantSource clock = InstantSource.fixed(TEN.plusSeconds(60));
    private final StockReportReader reader = StockReportReader.of(RealMappings.compiler(), clock);
    private final List<PermanentFault> parked = new ArrayList<>();

    private Tenant tenant = tenant(Map.of(), Map.of());

    @Test
    void appliesTheReadableItemsOfAReportAndParksTheOthersOneByOne() {
        // Given
        String report = "{'asOf':'2026-11-01T10:00:00Z','id':'R1','items':["
                + "{'sku':'A','available':1},{'sku':'B','available':'n/a'},{'sku':'C','available':'3.000'}]}";

        // When
        handle(report, Map.of());
        deliverPublished();

        // Then
        assertThat(quantities()).isEqualTo(Map.of("A", 1L, "C", 3L));
        assertThat(broker.records()).extracting(OutboundRecord::key).containsExactly("B");
        assertThat(parked)
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .hasMessageStartingWith(
                                "the message, item 2 cannot be read: the field /items/0/available: 'n/a'"));
    }

    @Test
    void appliesAParkedItemOnceTheSettingsFit() {
        // Given
        handle(
                "{'asOf':'2026-11-01T10:00:00Z','full':true,'items':["
                        + "{'sku':'A','available':1},{'sku':'B','available':'1.500'},{'sku':'C','available':'1,5'}]}",
                Map.of());
        tenant = tenant(
                Map.of(),
                Map.of("decimal-separator", "comma", "grouping-separator", "point", "fractions", "round-down"));

        // When
        deliverPublished();

        // Then
        assertThat(parked).isEmpty();
        assertThat(quantities()).isEqualTo(Map.of("A", 1L, "B", 1500L, "C", 1L));
    }

    @Test
    void countsEveryChangeOnceHoweverOftenTheReportAndItsItemsAreRepeated() {
        // Given
        handle("{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':10}]}", Map.of());
        String changes = "{'asOf':'2026-11-01T10:00:00Z','id':'R7','items':["
                + "{'sku':'A','change':-1},{'sku':'A','change':'-2,0'},{'sku':'A','change':-4}]}";

        // When
        handle(changes, Map.of());
        tenant = tenant(Map.of(), Map.of("decimal-separator", "comma"));
        deliverPublished();
        deliverPublished();
        handle(changes, Map.of());

        // Then
        assertThat(quantities()).isEqualTo(Map.of("A", 3L));
    }

    @Test
    void rejectsAReportWithTooManyUnreadableItems() {
        // Given
        String items = IntStream.range(0, 40)
                .mapToObj(i -> "{'sku':'S" + i + "','available':" + (i < 20 ? "'x'" : "1") + "}")
                .collect(Collectors.joining(","));

        // When, Then
        assertThatThrownBy(() -> handle("{'asOf':'2026-11-01T10:00:00Z','items':[" + items + "]}", Map.of()))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(InboundFault.ERROR_BUDGET_EXCEEDED));
        assertThat(broker.records()).isEmpty();
        assertThat(quantities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "100"})
    void neverEmptiesAnArticleOfAFullFileWhoseRowIsUnreadable(String partSize) throws IOException {
        // Given
        tenant = tenant(
                Map.of(
                        "stock-in.missing-positions",
                        "zero",
                        "stock-in.guard-percent",
                        "100",
                        "inbound-files.part-size",
                        partSize),
                Map.of());
        handle(
                "{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':1},{'sku':'B','available':2},"
                        + "{'sku':'C','available':3},{'sku':'D','available':4}]}",
                Map.of());

        // When
        file("sku,available\nA,7\nB,n/a\nC,1.234\n");
        deliverPublished();

        // Then
        assertThat(quantities()).isEqualTo(Map.of("A", 7L, "B", 2L, "C", 3L, "D", 0L));
        assertThat(parked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "100"})
    void emptiesNothingIfAFullFileHasARowWithoutReadableSku(String partSize) throws IOException {
        // Given
        tenant = tenant(
                Map.of(
                        "stock-in.missing-positions",
                        "zero",
                        "stock-in.guard-percent",
                        "100",
                        "inbound-files.part-size",
                        partSize),
                Map.of());
        handle(
                "{'asOf':'2026-11-01T09:00:00Z','items':[{'sku':'A','available':1},{'sku':'B','available':2}]}",
                Map.of());

        // When
        file("sku,available\nA,7\nC,8\n,2\n");
        deliverPublished();

        // Then
        assertThat(quantities()).isEqualTo(Map.of("A", 7L, "B", 2L, "C", 8L));
        assertThat(parked)
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault).hasMessage("stock.csv, row 4 cannot be read: items.sku is missing"));
    }

    private Tenant tenant(Map<String, String> inventory, Map<String, String> inbound) {
        Map<String, String> all = new HashMap<>(inventory);
        if (inventory.keySet().stream().anyMatch(name -> name.startsWith("inbound-files"))) {
            all.put("inbound-files.folder", folder.toString());
            all.put("inbound-files.full-feed", "true");
            all.put("inbound-mapping", "$exists(items) ? $ : {'items': [$.{'sku': sku, 'available': available}]}");
        }
        return BoundSections.with(
                SampleTenants.oms(id, all).tenant(), BoundSections.entry(InboundSettings.SECTION, inbound));
    }

    private Ending handle(String report, Map<String, String> headers) {
        return handle(report.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    private Ending handle(byte[] body, Map<String, String> headers) {
        StockRecorder recorder = new StockRecorder(ledgers.reportedStock(), ledgers.entries());
        StockReportHandler handler = new StockReportHandler(
                new StockInFlow(ledgers.reportedStock(), recorder, writer),
                new StockFeedFlow(ledgers.feeds(), recorder, writer),
                reader,
                broker,
                new NoParkedRecords(),
                new Tenants(List.of(tenant)));
        return handler.handle(new InboundRecord(id, "key", body, headers, TEN, "correlation"));
    }

    /** Handles what was published, as the broker would deliver it. */
    private void deliverPublished() {
        List.copyOf(broker.records()).forEach(record -> {
            try {
                handle(record.body(), record.headers());
            } catch (PermanentFault fault) {
                parked.add(fault);
            }
        });
    }

    private void file(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("stock.csv"), rows);
        Files.setLastModifiedTime(file, FileTime.from(TEN));
        PeriodicJob job = InventorySettings.INBOUND_FILES
                .jobs(new StockFileConsumer(reader, broker), clock)
                .jobs()
                .getFirst();
        job.run(tenant);
    }

    private Map<String, Long> quantities() {
        writer.writePending(StockTenant.of(tenant), 5);
        return entries.quantities().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().sku(), Map.Entry::getValue));
    }
}
