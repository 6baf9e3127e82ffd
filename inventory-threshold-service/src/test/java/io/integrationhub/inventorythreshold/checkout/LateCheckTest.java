package io.integrationhub.inventorythreshold.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.commercetools.extension.ExtensionCall;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.SampleTenants;
import io.integrationhub.inventorythreshold.StockFlows;
import io.integrationhub.inventorythreshold.commercetools.MarkTypes;
import io.integrationhub.inventorythreshold.ledger.Books;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.Word;
import io.integrationhub.system.Deadline;
import io.integrationhub.test.fakes.BoundSections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LateCheckTest {

    private static final Position SHIRT = Position.of("SHIRT");
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    @Test
    void holdsNothingOfAnOrderThatIsRefusedBecauseTheCheckCameTooLate() {
        try (Books books = new Books()) {
            // Given
            books.words().hear(SampleTenants.ACME, List.of(new Word(SHIRT, 10, Instant.now(), 0)), TOLERANCE);

            // When
            handler(books, "reject").handle(call("refused", Duration.ZERO));
            handler(books, "accept").handle(call("accepted", Duration.ZERO));
            handler(books, "reject").handle(call("in-time", Duration.ofSeconds(30)));

            // Then
            assertThat(books.holds()
                            .standings(SampleTenants.ACME, Set.of(SHIRT), TOLERANCE)
                            .values())
                    .singleElement()
                    .satisfies(one -> assertThat(one.available()).hasValue(6));
        }
    }

    private static StockCheckHandler handler(Books books, String onFailure) {
        return new StockCheckHandler(
                StockFlows.checks(books),
                (_, id) -> id,
                new Marks(new NoTypes()),
                new CheckMeters(new SimpleMeterRegistry()),
                new Tenants(List.of(tenant(onFailure))));
    }

    private static ExtensionCall call(String order, Duration time) {
        return new ExtensionCall(
                SampleTenants.ACME,
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

    private static Tenant tenant(String onFailure) {
        return new Tenant(
                SampleTenants.ACME,
                Map.of(
                        "masters",
                        Map.of("inventory", "oms", "order", "oms"),
                        ExtensionSettings.SECTION.name(),
                        BoundSections.bound(ExtensionSettings.SECTION, Map.of("flows.stock.on-failure", onFailure)),
                        InventorySettings.NAME,
                        SampleTenants.settings(Map.of("when-unanswered", "refuse"))));
    }

    /** Nothing can be marked. */
    private static final class NoTypes implements MarkTypes {

        @Override
        public boolean canMark(Tenant tenant, Optional<String> typeId) {
            return false;
        }

        @Override
        public void prepare(Tenant tenant) {}
    }
}
