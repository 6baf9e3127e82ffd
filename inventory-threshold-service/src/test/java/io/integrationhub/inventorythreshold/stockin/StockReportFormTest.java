package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.inventorythreshold.stockin.StockReportReader.ReadReport;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.inbound.InboundDocument;
import io.integrationhub.test.fakes.RealMappings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockReportFormTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    private static final ReportHeaders HEADERS =
            new ReportHeaders(Optional.empty(), Optional.empty(), false, false, Optional.empty());

    private final Mapping identity = input -> input;
    private final StockReportReader reader = StockReportReader.of((_, _) -> identity, InstantSource.fixed(TEN));

    @Test
    void readsQuantitiesAndChanges() {
        // When
        StockReport report = read("{'asOf':'2026-11-01T11:00:00+01:00','full':true,'items':["
                + "{'sku':'A','available':'2.000','sequence':'3'},"
                + "{'sku':'B','channel':'berlin','change':-1,'id':'sale-1'}]}");

        // Then
        assertThat(report.isFull()).isTrue();
        assertThat(report.quantities()).containsExactly(new ReportedStock(Position.of("A"), 2, TEN, 3));
        assertThat(report.changes())
                .containsExactly(new StockChange(new Position("B", "berlin"), -1, TEN, "sale-1", 0));
    }

    @Test
    void identifiesChangesBySequenceOrByTheirPlaceInTheReport() {
        // When
        StockReport report = read("{'id':'R7','asOf':'2026-11-01T10:00:00Z','items':["
                + "{'sku':'A','change':-1,'sequence':12},{'sku':'B','change':-1}]}");

        // Then
        assertThat(report.changes())
                .containsExactly(
                        new StockChange(Position.of("A"), -1, TEN, "sequence 12", 12),
                        new StockChange(Position.of("B"), -1, TEN, "R7 1", 0));
    }

    @Test
    void rejectsAChangeWithoutAnId() {
        assertThatThrownBy(() -> read("{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','change':2}]}"))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(StockReportFault.STOCK_CHANGE_WITHOUT_ID))
                .hasMessageContaining("count twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "null",
                "{}",
                "{'items':[]}",
                "{'items':[{'sku':'A','available':1}]}",
                "{'asOf':'today','items':[{'sku':'A','available':1}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'available':1}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A'}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','available':2.7}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','available':'1.234'}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','available':'1,5'}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','change':'n/a','id':'1'}]}",
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','available':1,'change':1}]}"
            })
    void rejectsADocumentThatIsNotAReport(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(StockReportFault.STOCK_REPORT_MALFORMED));
    }

    @Test
    void readsAFileWithThePresetWhateverTypesItsValuesHave() {
        // Given
        StockReportReader files = StockReportReader.of(RealMappings.compiler(), InstantSource.fixed(TEN));
        Tenant tenant = SampleTenants.oms(Map.of("inbound-mapping", "preset:file/stock-report"))
                .tenant();
        String rows = "[{'sku':12345678901234567890,'available':'1','channel':'','asOf':'2026-11-01T10:00:00Z'},"
                + "{'sku':'00017','available':2,'asOf':1793527200,'restockableInDays':''}]";

        // When
        StockReport report = read(files, tenant, rows);

        // Then
        assertThat(report.quantities())
                .containsExactly(
                        ReportedStock.of(Position.of("12345678901234567890"), 1, TEN),
                        ReportedStock.of(Position.of("00017"), 2, TEN));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T10:15:00Z, true", "2026-11-01T10:15:01Z, false", "2036-11-01T10:00:00Z, false"})
    void rejectsATimeTooFarInTheFuture(String asOf, boolean isAccepted) {
        // Given
        String report =
                "{'asOf':'2026-11-01T10:00:00Z','items':[{'sku':'A','available':1},{'sku':'B','available':2,'asOf':'"
                        + asOf + "'}]}";

        // When
        ReadReport read = reader.read(SampleTenants.oms(Map.of()).tenant(), document(report), HEADERS);

        // Then
        assertThat(read.report().quantities()).hasSize(isAccepted ? 2 : 1);
        assertThat(read.unreadable())
                .hasSize(isAccepted ? 0 : 1)
                .allSatisfy(item -> assertThat(item.fault())
                        .hasMessage("the message, item 2 cannot be read: asOf '" + asOf
                                + "' of sku B is too far in the future"));
    }

    private StockReport read(String json) {
        return read(reader, SampleTenants.oms(Map.of()).tenant(), json);
    }

    private static StockReport read(StockReportReader reader, Tenant tenant, String json) {
        return reader.read(tenant, document(json), HEADERS).report();
    }

    private static InboundDocument document(String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return StockReportReader.of((_, _) -> input -> input, InstantSource.fixed(TEN))
                .document(new InboundRecord(SampleTenants.ACME, "key", body, Map.of(), TEN, ""));
    }
}
