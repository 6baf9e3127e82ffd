package io.integrationhub.inventorythreshold.inventorymaster.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.inventorymaster.InventoryMasterFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.document.InboundFault;
import io.integrationhub.system.inbound.PartiallyRead;
import io.integrationhub.system.settings.InboundSettings;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockResponseTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    @ParameterizedTest
    @ValueSource(strings = {"6", "6.0", "\"6\"", "\"6.000\"", "\" 6 \""})
    void readsQuantitiesOfAnyType(String quantity) {
        assertThat(read("{\"items\":[{\"sku\":\"A\",\"available\":" + quantity + "}]}", Map.of())
                        .stock(TEN, TOLERANCE))
                .containsExactly(ReportedStock.of(Position.of("A"), 6, TEN));
    }

    @Test
    void readsQuantitiesAsTheTenantsMasterWritesThem() {
        // Given
        Map<String, String> german = Map.of("decimal-separator", "comma", "grouping-separator", "point");

        // When
        StockResponse response = read("{\"items\":{\"sku\":4711,\"channel\":\"\",\"available\":\"6.000\"}}", german);

        // Then
        assertThat(response.stock(TEN, TOLERANCE)).containsExactly(ReportedStock.of(Position.of("4711"), 6_000, TEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,5\"", "\"1.234\"", "1.5", "\"n/a\"", "null", "\"\"", "1e30"})
    void takesNoQuantityForGrantedThatIsNotAWholeNumber(String quantity) {
        assertThatThrownBy(() -> read("{\"items\":[{\"sku\":\"A\",\"available\":" + quantity + "}]}", Map.of()))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code())
                                .isEqualTo(InventoryMasterFault.INVENTORY_MASTER_RESPONSE_UNREADABLE))
                .hasMessageContaining("status 200")
                .hasMessageContaining("available");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T09:00:00Z, 2026-11-01T09:00:00Z",
        "2026-11-01T10:15:00Z, 2026-11-01T10:15:00Z",
        "2036-11-01T10:00:00Z, 2026-11-01T10:00:00Z"
    })
    void takesTheTimeOfTheQueryForATimeTooFarInTheFuture(String stated, Instant time) {
        // When
        StockResponse response =
                read("{\"asOf\":\"" + stated + "\",\"items\":[{\"sku\":\"A\",\"available\":1}]}", Map.of());

        // Then
        assertThat(response.stock(TEN, TOLERANCE)).containsExactly(ReportedStock.of(Position.of("A"), 1, time));
    }

    @Test
    void readsAPageWithoutTheItemThatCannotBeRead() {
        // When
        PartiallyRead<StockResponse> page = page(
                "{\"next\":\"c2\",\"items\":[{\"sku\":\"A\",\"available\":1},"
                        + "{\"sku\":\"B\",\"available\":\"n/a\"},{\"sku\":\"C\",\"available\":3}]}",
                Map.of());

        // Then
        assertThat(page.value().stock(TEN, TOLERANCE))
                .extracting(ReportedStock::position)
                .containsExactly(Position.of("A"), Position.of("C"));
        assertThat(page.value().next()).isEqualTo("c2");
        assertThat(page.unreadable()).singleElement().asString().startsWith("items[1]: ");
    }

    @Test
    void rejectsAPageOfWhichTooMuchCannotBeRead() {
        assertThatThrownBy(() -> page(
                        "{\"items\":[{\"sku\":\"A\",\"available\":1},{\"sku\":\"B\",\"available\":\"n/a\"}]}",
                        Map.of("max-unreadable-percent", "10", "max-unreadable-minimum", "0")))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(InboundFault.ERROR_BUDGET_EXCEEDED));
    }

    private static PartiallyRead<StockResponse> page(String body, Map<String, String> inbound) {
        Tenant tenant = BoundSections.with(
                SampleTenants.oms(Map.of()).tenant(),
                BoundSections.entry(HttpMasterSettings.SECTION, Map.of()),
                BoundSections.entry(InboundSettings.SECTION, inbound));
        SystemResponse response = new SystemResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return StockResponse.page(
                tenant, HttpMappings.of(RealMappings.compiler()).list(), response);
    }

    private static StockResponse read(String body, Map<String, String> inbound) {
        Tenant tenant = BoundSections.with(
                SampleTenants.oms(Map.of()).tenant(),
                BoundSections.entry(HttpMasterSettings.SECTION, Map.of()),
                BoundSections.entry(InboundSettings.SECTION, inbound));
        SystemResponse response = new SystemResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
        return StockResponse.of(tenant, HttpMappings.of(RealMappings.compiler()).queryResponse(), response);
    }
}
