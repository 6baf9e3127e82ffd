package io.integrationhub.taxadapter.commercetools.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.taxadapter.order.TaxableOrder.Return;
import io.integrationhub.taxadapter.tax.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnreturnedRefundTest {

    private static final Return ONE_OF_THREE = new Return("r1", "line-1", 1, true);
    private static final Return NOT_REFUNDED = new Return("r2", "line-1", 2, false);

    @Test
    void findsAnAmountOfGoodwill() {
        assertThat(UnreturnedRefund.of(order(500), List.of())).contains(usd(500));
        assertThat(UnreturnedRefund.of(order(867, 500), List.of(ONE_OF_THREE, NOT_REFUNDED)))
                .contains(usd(500));
    }

    @Test
    void findsNothingIfTheReturnsExplainTheRefunds() {
        assertThat(UnreturnedRefund.of(order(), List.of())).contains(usd(0));
        assertThat(UnreturnedRefund.of(order(866), List.of(ONE_OF_THREE))).contains(usd(0));
        assertThat(UnreturnedRefund.of(order(868), List.of(ONE_OF_THREE)))
                .as("rounded the other way")
                .contains(usd(0));
        assertThat(UnreturnedRefund.of(
                        order(2600, 540),
                        List.of(new Return("r1", "line-1", 3, true), new Return("shipping", "", 1, true))))
                .contains(usd(0));
    }

    @Test
    void knowsNothingOfPaymentsThatItMustNotRead() {
        // Given
        JsonNode order = json("{'totalPrice':{'currencyCode':'USD','centAmount':3140,'fractionDigits':2},"
                + "'paymentInfo':{'payments':[{'typeId':'payment','id':'p1'}]}}");

        // Then
        assertThat(UnreturnedRefund.of(order, List.of())).isEmpty();
    }

    /** Three pieces for 26.00 and a shipping for 5.40, with taxes; further transactions refund nothing. */
    private static JsonNode order(long... refunds) {
        StringBuilder transactions =
                new StringBuilder("{'type':'Charge','state':'Success','amount':%s},".formatted(amount(3140))
                        + "{'type':'Refund','state':'Pending','amount':%s}".formatted(amount(900)));
        for (long refund : refunds) {
            transactions.append(",{'type':'Refund','state':'Success','amount':%s}".formatted(amount(refund)));
        }
        return json(("{'totalPrice':%s,'lineItems':[{'id':'line-1','quantity':3,'totalPrice':%s,"
                        + "'taxedPrice':{'totalGross':%s}}],'shippingInfo':{'price':%s,'taxedPrice':{'totalGross':%s}},"
                        + "'paymentInfo':{'payments':[{'obj':{'transactions':[%s]}}]}}")
                .formatted(amount(2900), amount(2400), amount(2600), amount(500), amount(540), transactions));
    }

    private static String amount(long cents) {
        return "{'currencyCode':'USD','centAmount':%d,'fractionDigits':2}".formatted(cents);
    }

    private static Money usd(long cents) {
        return new Money("USD", 2, cents);
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }
}
