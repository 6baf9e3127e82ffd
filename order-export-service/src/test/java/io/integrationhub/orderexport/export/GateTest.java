package io.integrationhub.orderexport.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.money.Payment.Transaction;
import io.integrationhub.orderexport.order.status.OrderStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    /** The total of the sample order. */
    private static final long TOTAL = 8497;

    private final OrderStatus open = SampleOrders.status();

    @Test
    void allowsEveryOpenOrderByDefault() {
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
    void explainsWhyAnOrderIsHeldBack(String property, String value, String detail) {
        assertThat(gate(Map.of("gate." + property, value)).obstacleTo(order(open)))
                .map(Obstacle::detail)
                .contains(detail);
    }

    @Test
    void neverAllowsACancelledOrder() {
        // Given
        OrderStatus cancelled = status("Cancelled", "", "", List.of());

        // When
        // Then
        assertThat(gate(Map.of()).obstacleTo(order(cancelled)))
                .map(Obstacle::rule)
                .contains("cancelled");
    }

    @Test
    void allowsAnOrderThatMeetsEveryCondition() {
        // Given
        Gate gate = gate(Map.of(
                "gate.order-states", "Confirmed,Complete",
                "gate.payment-states", "Paid",
                "gate.states", "approved",
                "gate.payment", "charged"));
        OrderStatus approved = status("Confirmed", "Paid", "approved", List.of(paid("Charge", TOTAL)));

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
    void requiresTransactionsOfTheConfiguredTypeToCoverTheTotal(String cover, String type, long cents, boolean passes) {
        // Given
        OrderStatus status = status("Open", "", "", List.of(paid(type, cents)));

        // When
        // Then
        assertThat(gate(Map.of("gate.payment", cover)).obstacleTo(order(status)).isEmpty())
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Initial", "Pending", "Failure"})
    void countsOnlySuccessfulTransactions(String state) {
        // Given
        Transaction charge = new Transaction("t", "", "", "Charge", state, Money.ofMinor("EUR", TOTAL, 2));
        OrderStatus status = status("Open", "", "", List.of(payment(charge)));

        // When
        // Then
        assertThat(gate(Map.of("gate.payment", "charged")).obstacleTo(order(status)))
                .isPresent();
    }

    @Test
    void addsUpSeveralPayments() {
        // Given
        OrderStatus status = status("Open", "", "", List.of(paid("Charge", 8000), paid("Charge", 497)));

        // When
        // Then
        assertThat(gate(Map.of("gate.payment", "charged")).obstacleTo(order(status)))
                .isEmpty();
    }

    private static Gate gate(Map<String, String> settings) {
        return SampleTenants.settings(settings).toGate();
    }

    private static Order order(OrderStatus status) {
        Order order = SampleOrders.order();
        return new Order(
                order.id(),
                order.version(),
                order.number(),
                order.lastModifiedAt(),
                order.content(),
                status,
                order.receipt());
    }

    private static OrderStatus status(String orderState, String paymentState, String state, List<Payment> payments) {
        return new OrderStatus(
                orderState, "", paymentState, state, Map.of(), List.of(), List.of(), payments, List.of(), Map.of());
    }

    private static Payment paid(String type, long cents) {
        return payment(new Transaction("t", "", "", type, "Success", Money.ofMinor("EUR", cents, 2)));
    }

    private static Payment payment(Transaction transaction) {
        return new Payment("payment", "", "", "CREDIT_CARD", transaction.amount(), List.of(transaction));
    }
}
