package io.integrationhub.pricing.quote.cart;

import static io.integrationhub.pricing.fakes.SampleQuotes.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.pricing.fakes.SampleQuotes;
import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.cart.CartChange.AddFee;
import io.integrationhub.pricing.quote.cart.CartChange.AddLine;
import io.integrationhub.pricing.quote.cart.CartChange.ChangeQuantity;
import io.integrationhub.pricing.quote.cart.CartChange.LockPrice;
import io.integrationhub.pricing.quote.cart.CartChange.RemoveFee;
import io.integrationhub.pricing.quote.cart.CartChange.RemoveLine;
import io.integrationhub.pricing.quote.report.QuoteReport;
import io.integrationhub.pricing.quote.report.ReportedFee;
import io.integrationhub.pricing.quote.report.ReportedLine;
import io.integrationhub.pricing.quote.report.ReportedStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CartPlanTest {

    private static final CartLine THING = line("line-1", 2, "12.50", "25.00");
    private static final ReportedFee SETUP = new ReportedFee("setup", "Setup", 1, money("99.00"), Optional.empty());

    @Test
    void locksAPriceByItsTotalBecauseItsQuantityDoesNotDivideIt() {
        assertThat(plan(cart(THING), of("line-1", 2, "11.665", "23.33")))
                .containsExactly(new LockPrice("line-1", money("11.66"), money("23.33")));
    }

    @Test
    void locksAPriceThatIsRightButCouldChange() {
        assertThat(plan(cart(THING), of("line-1", 2, "12.50", "25.00")))
                .containsExactly(new LockPrice("line-1", money("12.50"), money("25.00")));
    }

    @Test
    void changesNothingOfACartThatIsAsOffered() {
        // Given
        QuotationCart cart = new QuotationCart(
                "EUR",
                List.of(locked(line("line-1", 2, "11.66", "23.33"))),
                List.of(new CartFee("fee-1", "offer_setup", 1, money("99.00"), money("99.00"))),
                false);

        // Then
        assertThat(CartPlan.of(cart, report(List.of(of("line-1", 2, "11.665", "23.33")), List.of(SETUP))))
                .isEmpty();
    }

    @Test
    void tellsTwoLinesOfOneSkuApart() {
        // Given
        CartLine same = line("line-2", 1, "12.50", "12.50");

        // Then
        assertThat(plan(cart(THING, same), bySku("THING", 2, "20.00"), of("line-1", 5, "1.00", "5.00")))
                .containsExactly(
                        new ChangeQuantity("line-1", 5, money("1.00"), money("5.00")),
                        new ChangeQuantity("line-2", 2, money("10.00"), money("20.00")));
    }

    @Test
    void addsAndRemovesLines() {
        assertThat(plan(cart(THING), bySku("OTHER", 3, "9.00")))
                .containsExactly(new AddLine("OTHER", 3, money("3.00"), money("9.00")), new RemoveLine("line-1"));
    }

    @Test
    void replacesTheFeesOfAnEarlierOfferAndLeavesThoseOfTheBuyer() {
        // Given
        QuotationCart cart = new QuotationCart(
                "EUR",
                List.of(),
                List.of(
                        new CartFee("fee-1", "offer_setup", 1, money("80.00"), money("80.00")),
                        new CartFee("fee-2", "wrapping", 1, money("2.00"), money("2.00"))),
                false);

        // Then
        assertThat(CartPlan.of(cart, report(List.of(), List.of(SETUP))))
                .containsExactly(new RemoveFee("fee-1"), new AddFee("offer_setup", SETUP));
    }

    @Test
    void findsALineByAnIdWithoutHyphens() {
        // Given
        CartLine line = line("7c1b3a52-4a55-4b9f-8f1e-2f6f5f0a9d11", 2, "12.50", "25.00");

        // Then
        assertThat(plan(cart(line), of("7c1b3a524a554b9f8f1e2f6f5f0a9d11", 2, "1.00", "2.00")))
                .containsExactly(new LockPrice(line.id(), money("1.00"), money("2.00")));
    }

    @Test
    void rejectsWhatDoesNotFitTheRequest() {
        // Given
        ReportedLine dollars =
                new ReportedLine(Optional.of("line-1"), Optional.empty(), 1, dollars("1.00"), dollars("1.00"));

        // Then
        assertThatThrownBy(() -> plan(cart(THING), of("line-9", 1, "1.00", "1.00")))
                .hasMessageContaining("no line with the ref");
        assertThatThrownBy(() -> plan(cart(THING), dollars)).hasMessageContaining("USD");
    }

    private static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    private static List<CartChange> plan(QuotationCart cart, ReportedLine... lines) {
        return CartPlan.of(cart, report(List.of(lines), List.of()));
    }

    private static QuoteReport report(List<ReportedLine> lines, List<ReportedFee> fees) {
        return new QuoteReport(SampleQuotes.ID, "CPQ-1", 1, ReportedStatus.PRICED, Optional.empty(), "", lines, fees);
    }

    private static QuotationCart cart(CartLine... lines) {
        return new QuotationCart("EUR", List.of(lines), List.of(), false);
    }

    private static CartLine line(String id, long quantity, String unitPrice, String total) {
        return new CartLine(id, "THING", quantity, money(unitPrice), money(total), false);
    }

    private static CartLine locked(CartLine line) {
        return new CartLine(line.id(), line.sku(), line.quantity(), line.unitPrice(), line.total(), true);
    }

    private static ReportedLine of(String ref, long quantity, String unitPrice, String total) {
        return new ReportedLine(Optional.of(ref), Optional.empty(), quantity, money(unitPrice), money(total));
    }

    private static ReportedLine bySku(String sku, long quantity, String total) {
        return new ReportedLine(
                Optional.empty(),
                Optional.of(sku),
                quantity,
                Money.per(new BigDecimal(total), BigDecimal.valueOf(quantity), "EUR"),
                money(total));
    }
}
