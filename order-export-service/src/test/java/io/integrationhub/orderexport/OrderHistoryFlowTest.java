package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.OrderHistory;
import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.orderexport.history.HistoricOrder.Amounts;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.test.fakes.CrashingProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderHistoryFlowTest {

    private static final HistoricOrder ORDER = order("10.00");

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeHistory shop = new FakeHistory();

    @Test
    void importsAnOrderOnce() {
        assertThat(add(ORDER)).isInstanceOf(OrderHistoryOutcome.Imported.class);
        assertThat(add(ORDER)).isInstanceOf(OrderHistoryOutcome.AlreadyExists.class);
        assertThat(shop.imports).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void reportsWrongAmountsWhereverItCrashes(int step) {
        // Given
        shop.showsWrongAmounts = true;
        try {
            flow(new CrashingProcess(step)).add(tenant, ORDER);
        } catch (CrashingProcess.Crash _) {
            // The record is delivered again.
        }

        // When
        OrderHistoryOutcome outcome = add(ORDER);

        // Then
        assertThat(outcome).isInstanceOf(OrderHistoryOutcome.Inconsistent.class);
        assertThat(shop.imports).isEqualTo(1);
    }

    @Test
    void importsNothingThatDoesNotAddUp() {
        assertThat(add(order("10.01"))).isInstanceOf(OrderHistoryOutcome.Inconsistent.class);
        assertThat(shop.imports).isZero();
    }

    private OrderHistoryOutcome add(HistoricOrder order) {
        return flow(new CrashingProcess(0)).add(tenant, order);
    }

    private OrderHistoryFlow flow(CrashingProcess process) {
        return new OrderHistoryFlow(process.around(OrderHistory.class, shop));
    }

    private static HistoricOrder order(String total) {
        Amounts amounts = new Amounts(new BigDecimal("10.00"), Optional.empty(), Optional.empty());
        return new HistoricOrder(
                new OrderNumber("OLD-1"),
                Instant.parse("2019-05-01T10:00:00Z"),
                "old-shop",
                "EUR",
                2,
                "en",
                Map.of(),
                Map.of(),
                List.of(new HistoricOrder.Line("1", true, "THING", "Thing", 1, amounts, Optional.empty(), "")),
                Optional.empty(),
                new Amounts(new BigDecimal(total), Optional.empty(), Optional.empty()));
    }

    /** A Project that contains what was imported into it. */
    private static final class FakeHistory implements OrderHistory {

        private boolean showsWrongAmounts;
        private int imports;

        @Override
        public Optional<List<String>> compare(Tenant tenant, HistoricOrder order) {
            return imports == 0 ? Optional.empty() : Optional.of(differences());
        }

        @Override
        public List<String> add(Tenant tenant, HistoricOrder order) {
            imports++;
            return differences();
        }

        private List<String> differences() {
            return showsWrongAmounts ? List.of("the order total is 10.00, but commercetools shows 9.99") : List.of();
        }
    }
}
