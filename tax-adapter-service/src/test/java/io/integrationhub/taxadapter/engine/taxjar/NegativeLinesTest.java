package io.integrationhub.taxadapter.engine.taxjar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.taxadapter.SampleTransactions;
import io.integrationhub.taxadapter.SoakRun;
import io.integrationhub.taxadapter.document.DocumentCode;
import io.integrationhub.taxadapter.document.TaxDocument;
import io.integrationhub.taxadapter.order.OrderId;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NegativeLinesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final Random random = SoakRun.random();

    @Test
    void sendsEveryCartAsTaxJarAcceptsIt() {
        for (int run = 0; run < 500; run++) {
            // Given
            TaxableTransaction transaction = transaction();

            // When
            JsonNode body = TaxJarRequest.quote(NegativeLines.of(transaction));

            // Then
            Money shipping = TaxJarRequest.shippingOf(transaction);
            assertThat(accepted(body, 1))
                    .isEqualByComparingTo(transaction.total().minus(shipping).amount());
        }
    }

    @Test
    void storesEverySaleAndReversalAsTaxJarAcceptsIt() {
        for (int run = 0; run < 500; run++) {
            // Given
            TaxableTransaction transaction = transaction();
            TaxDocument sale = document(transaction, Optional.empty());
            TaxDocument refund = document(transaction, Optional.of(sale.code()));

            // When
            JsonNode stored = TaxJarRequest.document(sale);
            JsonNode reversed = TaxJarRequest.document(refund);

            // Then
            assertThat(accepted(stored, 1).add(stored.path("shipping").decimalValue()))
                    .isEqualByComparingTo(stored.path("amount").decimalValue());
            assertThat(accepted(reversed, -1).add(reversed.path("shipping").decimalValue()))
                    .isEqualByComparingTo(reversed.path("amount").decimalValue());
            BigDecimal lines = stored.path("line_items")
                    .valueStream()
                    .map(line -> line.path("sales_tax").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(lines.add(sale.charged().of(ItemRef.shipping("")).tax().amount()))
                    .isEqualByComparingTo(stored.path("sales_tax").decimalValue());
        }
    }

    @Test
    void givesEveryItemATaxWithoutChangingTheTotal() {
        for (int run = 0; run < 500; run++) {
            // Given
            TaxableTransaction transaction = transaction();
            NegativeLines negative = NegativeLines.of(transaction);
            ItemTaxes reduced = SampleTransactions.at("0.08875", negative.reduced());

            // When
            Map<String, ItemTax> spread = negative.spread(byNumber(reduced));

            // Then
            ItemTaxes taxes = ItemTaxes.complete(transaction, spread).orElseThrow();
            assertThat(taxes.total()).isEqualTo(reduced.total());
            assertThat(taxes.items())
                    .zipSatisfy(
                            transaction.items(),
                            (tax, item) -> assertThat(Long.signum(tax.tax().minor())
                                            * Long.signum(item.amount().minor()))
                                    .isNotNegative());
        }
    }

    @Test
    void rejectsNegativeLinesThatExceedAllOthers() {
        // Given
        TaxableTransaction transaction =
                new TaxableTransaction(false, Buyer.GUEST, List.of(line("1", 500, 1), line("2", -501, 1)));

        // When
        // Then
        assertThatThrownBy(() -> NegativeLines.of(transaction))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("payment-codes");
    }

    /** The sum of the lines; fails for a line that TaxJar rejects. */
    private static BigDecimal accepted(JsonNode body, int sign) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : body.path("line_items")) {
            BigDecimal quantity = BigDecimal.valueOf(line.path("quantity").asLong() * sign);
            BigDecimal price = line.path("unit_price").decimalValue().multiply(quantity);
            BigDecimal discount = line.path("discount").decimalValue().multiply(BigDecimal.valueOf(sign));
            assertThat(price).isNotNegative();
            assertThat(discount).isBetween(BigDecimal.ZERO, price);
            sum = sum.add(price.subtract(discount).multiply(BigDecimal.valueOf(sign)));
        }
        return sum;
    }

    private TaxableTransaction transaction() {
        List<TaxItem> items = new ArrayList<>();
        long total = 0;
        for (int number = 1 + random.nextInt(4); number > 0; number--) {
            long cents = random.nextInt(20_000);
            total += cents;
            items.add(line("p" + number, cents, 1 + random.nextInt(7)));
        }
        for (int number = random.nextInt(3); number > 0; number--) {
            long cents = random.nextLong(total + 1);
            total -= cents;
            items.add(line("n" + number, -cents, 1));
        }
        items.add(SampleTransactions.item(ItemRef.shipping(""), random.nextInt(2_000), 1, ""));
        return new TaxableTransaction(random.nextBoolean(), Buyer.GUEST, items);
    }

    private static TaxItem line(String id, long cents, long quantity) {
        return SampleTransactions.item(ItemRef.line(id, ""), cents, quantity, "");
    }

    private static TaxDocument document(TaxableTransaction transaction, Optional<DocumentCode> refundOf) {
        ItemTaxes taxes = SampleTransactions.at("0.08875", transaction);
        DocumentCode code = DocumentCode.ofSale(new OrderId("order-1"));
        return new TaxDocument(code, refundOf, "SO-1", DAY, DAY, transaction, taxes, transaction);
    }

    private static Map<String, ItemTax> byNumber(ItemTaxes taxes) {
        return taxes.items().stream().collect(Collectors.toMap(tax -> tax.ref().number(), tax -> tax));
    }
}
