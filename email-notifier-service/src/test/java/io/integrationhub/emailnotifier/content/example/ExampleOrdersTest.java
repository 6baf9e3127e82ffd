package io.integrationhub.emailnotifier.content.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.emailnotifier.content.order.Line;
import io.integrationhub.emailnotifier.content.order.OrderDetails;
import io.integrationhub.emailnotifier.content.order.TaxPortion;
import io.integrationhub.emailnotifier.content.order.Totals;
import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleOrdersTest {

    @ParameterizedTest
    @MethodSource("orders")
    void addsUp(OrderDetails order) {
        // Given
        Totals totals = order.totals();
        BigDecimal taxes = totals.taxIncluded()
                ? BigDecimal.ZERO
                : sum(totals.taxes().stream().map(TaxPortion::amount));

        // When
        BigDecimal total = totals.subtotal()
                .amount()
                .subtract(sum(totals.discounts().stream().map(discount -> discount.amount())))
                .add(sum(totals.shipping().stream()))
                .add(taxes);

        // Then
        assertThat(sum(order.lines().stream().map(Line::total)))
                .isEqualByComparingTo(totals.subtotal().amount());
        assertThat(total).isEqualByComparingTo(totals.total().amount());
    }

    static Stream<OrderDetails> orders() {
        return Stream.of(ExampleOrders.FULL, ExampleOrders.COMPANY, ExampleOrders.PLAIN);
    }

    private static BigDecimal sum(Stream<Money> amounts) {
        return amounts.map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
