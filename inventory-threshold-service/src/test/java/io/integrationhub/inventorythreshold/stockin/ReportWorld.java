package io.integrationhub.inventorythreshold.stockin;

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

/** A tenant whose reports are handled with the real mappings and ledgers. */
class ReportWorld {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    private final Path folder;
    private final TenantId id = SampleTenants.newId();
    private final TestLedgers ledgers = TestLedgers.shared();
    private final FakeInventoryEntries entries = new FakeInventoryEntries();
    private final InventoryEntryWriter writer = EntryWriters.writer(ledgers, entries);
    private final RecordingRecordPublisher broker = new RecordingRecordPublisher();
    private final InstantSource clock = InstantSource.fixed(TEN.plusSeconds(60));
    private final StockReportReader reader = StockReportReader.of(RealMappings.compiler(), clock);
    private final List<PermanentFault> parked = new ArrayList<>();

    private Tenant tenant = new Tenant(id, Map.of());

    ReportWorld(Path folder) {
        this.folder = folder;
        configure(Map.of(), Map.of());
    }

    /** The reasons why records were parked. */
    List<PermanentFault> parked() {
        return parked;
    }

    List<OutboundRecord> published() {
        return broker.records();
    }

    void configure(Map<String, String> inventory, Map<String, String> inbound) {
        Map<String, String> all = new HashMap<>(inventory);
        if (inventory.keySet().stream().anyMatch(name -> name.startsWith("inbound-files"))) {
            all.put("inbound-files.folder", folder.toString());
            all.put("inbound-files.settle-time", "0s");
            all.put("inbound-files.full-feed", "true");
            all.put("inbound-mapping", "$exists(items) ? $ : {'items': [$.{'sku': sku, 'available': available}]}");
        }
        tenant = BoundSections.with(
                SampleTenants.oms(id, all).tenant(), BoundSections.entry(InboundSettings.SECTION, inbound));
    }

    Ending handle(String report, Map<String, String> headers) {
        return handle(report.replace('\'', '"').getBytes(StandardCharsets.UTF_8), headers);
    }

    Ending handle(byte[] body, Map<String, String> headers) {
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
    void deliverPublished() {
        List.copyOf(broker.records()).forEach(record -> {
            try {
                handle(record.body(), record.headers());
            } catch (PermanentFault fault) {
                parked.add(fault);
            }
        });
    }

    void file(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("stock.csv"), rows);
        Files.setLastModifiedTime(file, FileTime.from(TEN));
        PeriodicJob job = InventorySettings.INBOUND_FILES
                .jobs(new StockFileConsumer(reader, broker), clock)
                .jobs()
                .getFirst();
        job.run(tenant);
    }

    Map<String, Long> quantities() {
        writer.writePending(StockTenant.of(tenant), 5);
        return entries.quantities().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().sku(), Map.Entry::getValue));
    }
}
