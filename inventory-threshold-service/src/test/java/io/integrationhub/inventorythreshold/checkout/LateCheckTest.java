package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.type.ResourceTypeId;
import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.fakes.FakeInventoryMaster;
import io.integrationhub.inventorythreshold.fakes.SampleTenants;
import io.integrationhub.inventorythreshold.ledger.jdbc.TestLedgers;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.report.ReportedStock;
import io.integrationhub.system.Deadline;
import io.integrationhub.test.fakes.BoundSections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LateCheckTest {

    private static final Position SHIRT = Position.of("SHIRT");
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final TestLedgers ledgers = TestLedgers.shared();
    private final TenantId id = SampleTenants.newId();
    private final FakeInventoryMaster master = new FakeInventoryMaster(InstantSource.system());

    @Test
    void releasesTheHoldOfAnOrderThatIsRejectedBecauseTheCheckIsTooLate() {
        // Given
        ledgers.reportedStock().record(id, List.of(ReportedStock.of(SHIRT, 10, Instant.now())), CLOCK_SKEW);

        // When
        handler("reject").handle(call("rejected", Duration.ZERO));
        handler("accept").handle(call("accepted", Duration.ZERO));
        handler("reject").handle(call("in-time", Duration.ofSeconds(30)));

        // Then
        assertThat(ledgers.holds().availability(id, Set.of(SHIRT), CLOCK_SKEW).values())
                .singleElement()
                .satisfies(shirt -> assertThat(shirt.available()).hasValue(6));
    }

    /** The master would be queried about articles that do not exist, and the stock of these would be published. */
    @Test
    void rehearsesWithoutAQueryAndLeavesNothingBehind() {
        // Given
        long before = ledgers.positions(id);

        // When
        handler("reject").warmUp(call("warm-up", Duration.ofSeconds(30)));

        // Then
        assertThat(ledgers.positions(id)).isEqualTo(before);
        assertThat(master.queries()).isEmpty();
    }

    private StockCheckHandler handler(String onFailure) {
        InstantSource clock = InstantSource.system();
        UnconfirmedActions unconfirmed = new UnconfirmedActions(Provisioning.fieldsOn(
                ResourceTypeId.ORDER, LateCheckTest::noProject, _ -> HubType.of("hub-order", "Hub")));
        return new StockCheckHandler(
                new StockChecks(ledgers, master, clock).flow(),
                (_, channel) -> channel,
                unconfirmed,
                new ShortageErrors(CustomerMessages.shipped("inventory-threshold")),
                new StockCheckMetrics(new SimpleMeterRegistry()),
                new StockCheckRehearsal(
                        ledgers.holds(),
                        new LiveStockQuery(master, master, ledgers.reservations(), ledgers.reportedStock(), clock),
                        (_, channel) -> channel,
                        unconfirmed),
                new Tenants(List.of(tenant(onFailure))));
    }

    private static io.integrationhub.commercetools.Project noProject(TenantId tenant) {
        throw new IllegalStateException("the check does not call commercetools for " + tenant);
    }

    private ExtensionCall call(String order, Duration time) {
        return new ExtensionCall(
                id,
                ExtensionCall.Action.CREATE,
                "order",
                order,
                new JsonMapper().readTree("""
                        {"inventoryMode": "ReserveOnOrder",
                         "lineItems": [{"quantity": 2, "variant": {"sku": "SHIRT"}}]}
                        """),
                Optional.empty(),
                "any",
                Deadline.in(time));
    }

    private Tenant tenant(String onFailure) {
        return BoundSections.with(
                SampleTenants.oms(id, Map.of()).tenant(),
                BoundSections.entry(ExtensionSettings.SECTION, Map.of("named.stock.on-failure", onFailure)));
    }
}
