package io.integrationhub.orderexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.OrderProgressOutcome.AlreadyApplied;
import io.integrationhub.orderexport.OrderProgressOutcome.Applied;
import io.integrationhub.orderexport.OrderProgressOutcome.AppliedInPart;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.money.Payment;
import io.integrationhub.orderexport.order.money.Payment.Transaction;
import io.integrationhub.orderexport.order.status.OrderStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refunds for returns. */
class OrderRefundTest {

    private final Tenant tenant = SampleTenants.oms(Map.of());
    private final FakeShop shop = new FakeShop();
    private final FakeLedger ledger = new FakeLedger();
    private final OrderProgressFlow flow = new OrderProgressFlow(shop, ledger, ledger, new FakeEvents());

    @Test
    void addsOneRefundPerReturnToThePaymentSettledByTheMaster() {
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
    void addsNoSecondRefundForARepeatedReport() {
        // Given
        pay("invoice", 8497);
        apply(Reports.at(1).refunded("R1", "10.00"));

        // When
        OrderProgressOutcome again = apply(Reports.at(1).refunded("R1", "10.00"));

        // Then
        assertThat(again).isInstanceOf(AlreadyApplied.class);
        assertThat(refunds()).hasSize(1);
    }

    @Test
    void refundsNoMoreThanWasCharged() {
        // Given
        pay("invoice", 1500);

        // When
        apply(Reports.at(1).refunded("R1", "10.00"));
        OrderProgressOutcome second = apply(Reports.at(2).refunded("R2", "10.00"));

        // Then
        assertThat(refunds()).hasSize(1);
        assertThat(second)
                .isEqualTo(new AppliedInPart(
                        SampleOrders.NUMBER,
                        List.of("refund 'R2' of 10.00, because less is left of what was charged")));
    }

    @Test
    void addsEachPartialRefundUnderItsOwnKey() {
        // Given
        pay("invoice", 8497);

        // When
        apply(Reports.at(1).refund("RF-1", "10.00"));
        apply(Reports.at(2).refund("RF-2", "10.00"));
        apply(Reports.at(3).refund("RF-3", "64.97"));
        OrderProgressOutcome again = apply(Reports.at(2).refund("RF-2", "10.00"));

        // Then
        assertThat(again).isInstanceOf(AlreadyApplied.class);
        assertThat(refunds())
                .extracting(
                        Transaction::interactionId, refund -> refund.amount().plain())
                .containsExactly(tuple("RF-1", "10.00"), tuple("RF-2", "10.00"), tuple("RF-3", "64.97"));
    }

    @Test
    void tellsThatARefundWasReportedWithAnotherAmountBefore() {
        // Given
        pay("invoice", 8497);
        apply(Reports.at(1).refund("RF-1", "10.00"));

        // When
        OrderProgressOutcome outcome = apply(Reports.at(2).refund("RF-1", "12.00"));

        // Then
        assertThat(outcome)
                .isEqualTo(new AppliedInPart(
                        SampleOrders.NUMBER,
                        List.of("refund 'RF-1' of 12.00, because 10.00 was refunded under this key")));
        assertThat(refunds()).hasSize(1);
    }

    @Test
    void tellsThatAReturnInTheSameReportIsRefundedWithAnotherAmountUnderTheSameKey() {
        // Given
        pay("invoice", 8497);

        // When
        OrderProgressOutcome outcome =
                apply(Reports.at(1).refunded("R1", "10.00").refund("R1", "5.00"));

        // Then
        assertThat(outcome)
                .isEqualTo(new AppliedInPart(
                        SampleOrders.NUMBER,
                        List.of("refund 'R1' of 5.00, because a return with this key is refunded with 10.00")));
        assertThat(refunds()).hasSize(1);
    }

    @Test
    void refundsOnceItIsChargedWhatWasTooMuchBefore() {
        // Given
        pay("invoice", 500);
        apply(Reports.at(1).refund("RF-1", "10.00"));
        pay("invoice", 8497);

        // When
        OrderProgressOutcome replayed = apply(Reports.at(1).refund("RF-1", "10.00"));

        // Then
        assertThat(replayed).isInstanceOf(Applied.class);
        assertThat(refunds()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverRefundsMoreThanWasCharged(long seed) {
        // Given
        Random random = new Random(seed);
        long charged = 1 + random.nextInt(9_000);
        pay("invoice", charged);

        // When
        for (int report = 1; report <= 12; report++) {
            String amount = BigDecimal.valueOf(1 + random.nextInt(4_000), 2).toPlainString();
            String key = "K" + random.nextInt(6);
            Reports reports = Reports.at(1 + random.nextInt(12));
            apply(random.nextBoolean() ? reports.refund(key, amount) : reports.refunded(key, amount));
        }

        // Then
        assertThat(refunds()).extracting(Transaction::interactionId).doesNotHaveDuplicates();
        assertThat(refunds().stream()
                        .mapToLong(refund -> refund.amount().minor())
                        .sum())
                .isBetween(0L, charged);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void doesNotTouchPaymentsOfAPaymentService() {
        // Given
        pay("CREDIT_CARD", 8497);

        // When
        apply(Reports.at(1).refunded("R1", "10.00"));

        // Then
        assertThat(refunds()).isEmpty();
        assertThat(status().returns().getFirst().paymentState()).isEqualTo("Refunded");
    }

    @Test
    void refundsNothingIfTheAmountHasMoreDigitsThanTheCurrency() {
        // Given
        pay("invoice", 8497);

        // When
        OrderProgressOutcome outcome = apply(Reports.at(1).refunded("R1", "10.001"));

        // Then
        assertThat(outcome).isEqualTo(new AppliedInPart(SampleOrders.NUMBER, List.of("returns[0].refund '10.001'")));
        assertThat(status().returns().getFirst().paymentState()).isEqualTo("Initial");
        assertThat(status().payments().getFirst().refund("R1")).isEmpty();
    }

    private void pay(String method, long cents) {
        Money charged = Money.ofMinor("EUR", cents, 2);
        Payment payment = new Payment(
                "payment-1",
                "",
                "",
                method,
                charged,
                List.of(new Transaction("t-1", "", "", "Charge", "Success", charged)));
        shop.put(SampleOrders.order());
        shop.updateStatus(SampleOrders.ID, status -> SampleOrders.paidWith(status, payment));
    }

    private OrderProgressOutcome apply(Reports reports) {
        return flow.apply(tenant, reports.report());
    }

    private List<Transaction> refunds() {
        return status().payments().getFirst().transactions().stream()
                .filter(transaction -> transaction.type().equals("Refund"))
                .toList();
    }

    private OrderStatus status() {
        return shop.get(SampleOrders.ID).status();
    }
}
