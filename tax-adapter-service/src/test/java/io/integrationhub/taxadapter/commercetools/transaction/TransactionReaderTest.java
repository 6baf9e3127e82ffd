package io.integrationhub.taxadapter.commercetools.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.integrationhub.taxadapter.SampleTenants;
import io.integrationhub.taxadapter.commercetools.shop.FakeShopFacts;
import io.integrationhub.taxadapter.commercetools.shop.ShopFacts.CustomerFacts;
import io.integrationhub.taxadapter.tax.Buyer;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.vat.VatId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TransactionReaderTest {

    private static final Place WAREHOUSE = new Place("US", "NV", "89101", "Las Vegas", "");

    private final FakeShopFacts facts = new FakeShopFacts();

    @Test
    void readsEveryLineCustomLineAndShipping() {
        // When
        TaxableTransaction transaction = read(SampleCarts.single(), Map.of()).orElseThrow();

        // Then
        assertThat(transaction.items())
                .extracting(item -> item.ref().number(), item -> item.amount().minor())
                .containsExactly(
                        tuple("line-1", 4000L),
                        tuple("line-2", 1000L),
                        tuple("custom-1", 700L),
                        tuple("shipping", 400L));
        assertThat(transaction.total().minor()).isEqualTo(6100);
        assertThat(transaction.destination().region()).isEqualTo("NY");
    }

    @Test
    void allocatesALineToItsShipments() {
        // When
        TaxableTransaction transaction = read(SampleCarts.shipments(), Map.of()).orElseThrow();

        // Then
        assertThat(transaction.items())
                .extracting(
                        item -> item.ref().shippingKey(),
                        item -> item.amount().minor(),
                        item -> item.to().country())
                .containsExactly(
                        tuple("ny", 333L, "US"),
                        tuple("to", 667L, "CA"),
                        tuple("ny", 300L, "US"),
                        tuple("to", 700L, "CA"));
    }

    @Test
    void readsNothingUntilAllDestinationsAreKnown() {
        // Given
        ObjectNode nowhere = SampleCarts.single();
        nowhere.remove("shippingAddress");
        ObjectNode halfway = SampleCarts.shipments();
        ((ObjectNode) halfway.path("lineItems").path(0)).remove("shippingDetails");

        // When
        Optional<TaxableTransaction> first = read(nowhere, Map.of());
        Optional<TaxableTransaction> second = read(halfway, Map.of());

        // Then
        assertThat(first).isEmpty();
        assertThat(second).isEmpty();
    }

    @Test
    void allocatesADiscountOnTheTotalPrice() {
        // Given
        ObjectNode cart = SampleCarts.single();
        cart.set("discountOnTotalPrice", SampleCarts.json("{'discountedAmount':" + SampleCarts.usd(1001) + "}"));

        // When
        TaxableTransaction transaction = read(cart, Map.of()).orElseThrow();

        // Then
        assertThat(transaction.total().minor()).isEqualTo(6100 - 1001);
        assertThat(transaction.items())
                .extracting(item -> item.amount().minor())
                .containsExactly(3344L, 836L, 585L, 334L);
    }

    @Test
    void readsTheTaxCodeFromTheAttributeTheCategoryOrTheFallback() {
        // Given
        facts.categories.put("product-1", List.of("books", "sale"));

        // When
        // Then
        assertThat(codes(Map.of("codes.attribute", "tax-code", "codes.categories.books", "B")))
                .startsWith("PC040100", "PC040100");
        assertThat(codes(Map.of("codes.categories.books", "B", "codes.fallback", "P0000000")))
                .containsExactly("B", "B", "P0000000", "FR010000");
        assertThat(facts.categoryQueries).as("one query per cart").isEqualTo(1);
        assertThat(codes(Map.of("codes.fallback", "P0000000"))).startsWith("P0000000");
    }

    @Test
    void sendsTheUpcAsItemCodeIfTheTenantWantsIt() {
        // When
        TaxableTransaction transaction = read(SampleCarts.single(), Map.of("codes.upc-attribute", "tax-code"))
                .orElseThrow();

        // Then
        assertThat(transaction.items().getFirst().sku()).isEqualTo("UPC:PC040100");
        assertThat(read(SampleCarts.single(), Map.of())
                        .orElseThrow()
                        .items()
                        .getFirst()
                        .sku())
                .doesNotStartWith("UPC:");
    }

    @Test
    void shipsFromTheChannelOrTheDefaultAddress() {
        // Given
        facts.channels.put("channel-1", WAREHOUSE);

        // When
        TaxableTransaction fromChannel = read(SampleCarts.single(), Map.of()).orElseThrow();
        facts.channels.clear();
        TaxableTransaction fromDefault =
                read(SampleCarts.single(), Map.of("ship-from.country", "DE")).orElseThrow();

        // Then
        assertThat(fromChannel.items().getFirst().from()).isEqualTo(WAREHOUSE);
        assertThat(fromDefault.items().getFirst().from().country()).isEqualTo("DE");
    }

    @Test
    void readsTheExemptionOfACustomer() {
        // Given
        facts.customers.put("customer-1", new CustomerFacts(Map.of("certificate", "CERT-7"), "schools", ""));
        Map<String, String> settings = Map.of("exempt.certificate-field", "certificate", "exempt.groups.schools", "E");

        // When
        Buyer buyer = read(SampleCarts.single(), settings).orElseThrow().buyer();

        // Then
        assertThat(buyer).isEqualTo(new Buyer("customer-1", "E", "CERT-7"));
        assertThat(buyer.isExempt()).isTrue();
    }

    @Test
    void ignoresAnExemptionOnTheCartUnlessConfigured() {
        // Given
        ObjectNode cart = SampleCarts.single();
        cart.putObject("custom").putObject("fields").put("use", "E").put("certificate", "CERT-0");
        Map<String, String> fields = Map.of("exempt.use-field", "use", "exempt.certificate-field", "certificate");
        Map<String, String> trusting = new HashMap<>(fields);
        trusting.put("exempt.from-cart", "true");

        // When
        Buyer buyer = read(cart, fields).orElseThrow().buyer();
        Buyer trusted = read(cart, trusting).orElseThrow().buyer();

        // Then
        assertThat(buyer.isExempt()).isFalse();
        assertThat(trusted).isEqualTo(new Buyer("customer-1", "E", "CERT-0"));
    }

    @Test
    void readsTheVatIdOfTheCartOrTheCustomerIfItIsVerified() {
        // Given
        facts.customers.put("customer-1", new CustomerFacts(Map.of(), "", "FR 40 303265045"));
        ObjectNode cart = SampleCarts.single();
        cart.putObject("custom").putObject("fields").put("vat", "DE136695976");
        Map<String, String> settings = Map.of("vat.check", "format", "vat.field", "vat");

        // When
        // Then
        assertThat(vatId(SampleCarts.single(), settings)).contains("FR40303265045");
        assertThat(vatId(cart, settings)).contains("DE136695976");
        assertThat(vatId(cart, Map.of("vat.field", "vat"))).isEmpty();
    }

    private Optional<String> vatId(ObjectNode cart, Map<String, String> settings) {
        return read(cart, settings).orElseThrow().buyer().vatId().map(VatId::value);
    }

    @Test
    void includesTheTaxInPricesAsConfiguredButNotForBusinesses() {
        // Given
        Map<String, String> included = Map.of("prices.tax-included", "US,DE");
        ObjectNode business = SampleCarts.single();
        business.putObject("businessUnit").put("key", "acme-inc");

        // When
        // Then
        assertThat(read(SampleCarts.single(), included).orElseThrow().taxIncluded())
                .isTrue();
        assertThat(read(business, included).orElseThrow().taxIncluded()).isFalse();
        assertThat(read(SampleCarts.single(), Map.of()).orElseThrow().taxIncluded())
                .isFalse();
    }

    @Test
    void readsAmountsInTheDigitsOfTheCurrency() {
        // Given
        ObjectNode yen = SampleCarts.json(SampleCarts.single()
                .toString()
                .replace("USD", "JPY")
                .replace("\"fractionDigits\":2", "\"fractionDigits\":0"));

        // When
        TaxableTransaction transaction = read(yen, Map.of()).orElseThrow();

        // Then
        assertThat(transaction.total().amount()).isEqualByComparingTo("6100");
    }

    @Test
    void changesTheFingerprintOnlyWithWhatTheTaxDependsOn() {
        // Given
        TaxableTransaction before = read(SampleCarts.single(), Map.of()).orElseThrow();
        ObjectNode renamed = SampleCarts.single();
        renamed.put("locale", "en-US").put("version", 9).putObject("custom");
        ObjectNode moved = SampleCarts.single();
        ((ObjectNode) moved.path("shippingAddress")).put("postalCode", "10002");

        // When
        TaxableTransaction same = read(renamed, Map.of()).orElseThrow();
        TaxableTransaction other = read(moved, Map.of()).orElseThrow();

        // Then
        assertThat(same.fingerprint()).isEqualTo(before.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(before.fingerprint());
    }

    private List<String> codes(Map<String, String> settings) {
        return read(SampleCarts.single(), settings).orElseThrow().items().stream()
                .map(TaxItem::taxCode)
                .toList();
    }

    private Optional<TaxableTransaction> read(ObjectNode cart, Map<String, String> settings) {
        return new TransactionReader(facts).read(SampleTenants.tenant("avatax", settings), cart);
    }
}
