package io.integrationhub.inventorythreshold.stockin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.inventorythreshold.stock.report.StockChange;
import io.integrationhub.inventorythreshold.stock.report.StockReport;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.test.fakes.RealMappings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockReportFormTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");

    private final Mapping identity = input -> input;
    private final DocumentReader<StockReportForm> reader = new DocumentReader<>(
            InventorySettings.inboundMapping((_, _) -> identity),
            StockReportForm.class,
            StockReportFault.STOCK_REPORT_MALFORMED);

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
        DocumentReader<StockReportForm> files = new DocumentReader<>(
                InventorySettings.inboundMapping(RealMappings.compiler()),
                StockReportForm.class,
                StockReportFault.STOCK_REPORT_MALFORMED);
        Tenant tenant = SampleTenants.oms(Map.of("inbound-mapping", "preset:file/stock-report"))
                .tenant();
        String rows = "[{'sku':12345678901234567890,'available':'1','channel':'','asOf':'2026-11-01T10:00:00Z'},"
                + "{'sku':'00017','available':2,'asOf':1793527200,'restockableInDays':''}]";

        // When
        StockReport report = files.read(
                tenant,
                rows.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                form -> form.toReport(index -> index));

        // Then
        assertThat(report.quantities())
                .containsExactly(
                        ReportedStock.of(Position.of("12345678901234567890"), 1, TEN),
                        ReportedStock.of(Position.of("00017"), 2, TEN));
    }

    private StockReport read(String json) {
        return reader.read(
                SampleTenants.oms(Map.of()).tenant(),
                json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                form -> form.toReport(index -> index));
    }
}
