package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.NotUnderstood;
import io.integrationhub.orderexport.OrderProgressOutcome.Unchanged;
import io.integrationhub.orderexport.order.Money;
import io.integrationhub.orderexport.order.OrderStanding;
import io.integrationhub.orderexport.order.Payment;
import io.integrationhub.orderexport.order.Payment.Transaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money that goes back for returns, and where it is shown. */
class OrderRefundTest {

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeLedger ledger = new FakeLedger();
    private final OrderProgressFlow flow = new OrderProgressFlow(shop, ledger, ledger, new FakeEvents());

    @Test
    void addsOneRefundPerReturnToThePaymentTheMasterSettles() {
        // Given
        pay("invoice", 8497);

        // When
        apply(Reports.at(1).refunded("R1", "10.00"));
        apply(Reports.at(2).refunded("R2", "9.99"));

        // Then
        assertThat(refunds())
                .extracting(
                        Transaction::interactionId, refund -> refund.amount().plain())
                .containsExactly(tuple("R1", "10.00"), tuple("R2", "9.99"));
    }

    @Test
    void addsNoSecondRefundWhenTheReportComesAgain() {
        // Given
        pay("invoice", 8497);
        apply(Reports.at(1).refunded("R1", "10.00"));

        // When
        OrderProgressOutcome again = apply(Reports.at(1).refunded("R1", "10.00"));

        // Then
        assertThat(again).isInstanceOf(Unchanged.class);
        assertThat(refunds()).hasSize(1);
    }

    @Test
    void givesBackNoMoreThanWasCharged() {
        // Given
        pay("invoice", 1500);

        // When
        apply(Reports.at(1).refunded("R1", "10.00"));
        apply(Reports.at(2).refunded("R2", "10.00"));

        // Then
        assertThat(refunds()).hasSize(1);
    }

    @Test
    void leavesPaymentsOfAPaymentServiceToThatService() {
        // Given
        pay("CREDIT_CARD", 8497);

        // When
        apply(Reports.at(1).refunded("R1", "10.00"));

        // Then
        assertThat(refunds()).isEmpty();
        assertThat(standing().returns().getFirst().paymentState()).isEqualTo("Refunded");
    }

    @Test
    void doesNotUnderstandAnAmountTheCurrencyDoesNotHave() {
        // Given
        pay("invoice", 8497);

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).refunded("R1", "10.001"));

        // Then
        assertThat(outcome).isEqualTo(new NotUnderstood(SampleOrders.NUMBER, List.of("refund '10.001'")));
        assertThat(standing().returns()).isEmpty();
    }

    private void pay(String method, long cents) {
        Money charged = Money.ofMinor("EUR", cents, 2);
        Payment payment = new Payment(
                "payment-1", "", method, charged, List.of(new Transaction("t-1", "", "Charge", "Success", charged)));
        shop.put(SampleOrders.order());
        shop.set(
                SampleOrders.ID,
                standing -> new OrderStanding(
                        standing.orderState(),
                        standing.shipmentState(),
                        standing.paymentState(),
                        standing.state(),
                        standing.lineStates(),
                        standing.deliveries(),
                        standing.returns(),
                        List.of(payment),
                        standing.notes()));
    }

    private OrderProgressOutcome apply(Reports reports) {
        return flow.apply(tenant, reports.report());
    }

    private List<Transaction> refunds() {
        return standing().payments().getFirst().transactions().stream()
                .filter(transaction -> transaction.type().equals("Refund"))
                .toList();
    }

    private OrderStanding standing() {
        return shop.get(SampleOrders.ID).standing();
    }
}
