package io.integrationhub.orderexport.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Payment.Transaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    /** What the sample order costs. */
    private static final long TOTAL = 8497;

    private final OrderStanding open = SampleOrders.standing();

    @Test
    void letsAnOpenOrderPassWhereNothingIsSet() {
        assertThat(gate(Map.of()).obstacleTo(order(open))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order-states, Confirmed, order-state is 'Open'",
        "payment-states, Paid, payment-state is ''",
        "states, approved, state is ''",
        "stores, de, store is ''",
        "payment, charged, payments do not cover the total yet",
        "approval-field, approved, approved is not set"
    })
    void saysWhatStandsInTheWay(String property, String value, String detail) {
        assertThat(gate(Map.of("gate." + property, value)).obstacleTo(order(open)))
                .map(Obstacle::detail)
                .contains(detail);
    }

    @Test
    void neverLetsACancelledOrderPass() {
        // Given
        OrderStanding cancelled = standing("Cancelled", "", "", List.of());

        // When
        // Then
        assertThat(gate(Map.of()).obstacleTo(order(cancelled)))
                .map(Obstacle::rule)
                .contains("cancelled");
    }

    @Test
    void letsAnOrderPassThatMeetsEveryRule() {
        // Given
        Gate gate = gate(Map.of(
                "gate.order-states", "Confirmed,Complete",
                "gate.payment-states", "Paid",
                "gate.states", "approved",
                "gate.payment", "charged"));
        OrderStanding approved = standing("Confirmed", "Paid", "approved", List.of(paid("Charge", TOTAL)));

        // When
        // Then
        assertThat(gate.obstacleTo(order(approved))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "authorized, Authorization, 8497, true",
        "authorized, Charge, 8497, true",
        "authorized, Authorization, 8496, false",
        "charged, Authorization, 8497, false",
        "charged, Charge, 8497, true"
    })
    void wantsTheTotalCoveredByTransactionsOfTheKindAskedFor(String cover, String type, long cents, boolean passes) {
        // Given
        OrderStanding standing = standing("Open", "", "", List.of(paid(type, cents)));

        // When
        // Then
        assertThat(gate(Map.of("gate.payment", cover))
                        .obstacleTo(order(standing))
                        .isEmpty())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Initial", "Pending", "Failure"})
    void countsOnlyTransactionsThatSucceeded(String state) {
        // Given
        Transaction charge = new Transaction("t", "", "Charge", state, Money.ofMinor("EUR", TOTAL, 2));
        OrderStanding standing = standing("Open", "", "", List.of(payment(charge)));

        // When
        // Then
        assertThat(gate(Map.of("gate.payment", "charged")).obstacleTo(order(standing)))
                .isPresent();
    }

    @Test
    void addsUpSeveralPayments() {
        // Given
        OrderStanding standing = standing("Open", "", "", List.of(paid("Charge", 8000), paid("Charge", 497)));

        // When
        // Then
        assertThat(gate(Map.of("gate.payment", "charged")).obstacleTo(order(standing)))
                .isEmpty();
    }

    private static Gate gate(Map<String, String> settings) {
        return SampleTenants.settings(settings).toGate();
    }

    private static Order order(OrderStanding standing) {
        Order order = SampleOrders.order();
        return new Order(
                order.id(),
                order.version(),
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                standing,
                order.export());
    }

    private static OrderStanding standing(
            String orderState, String paymentState, String state, List<Payment> payments) {
        return new OrderStanding(
                orderState, "", paymentState, state, Map.of(), List.of(), List.of(), payments, Map.of());
    }

    private static Payment paid(String type, long cents) {
        return payment(new Transaction("t", "", type, "Success", Money.ofMinor("EUR", cents, 2)));
    }

    private static Payment payment(Transaction transaction) {
        return new Payment("payment", "", "CREDIT_CARD", transaction.amount(), List.of(transaction));
    }
}
