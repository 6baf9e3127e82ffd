package io.integrationhub.system.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingFault;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.settings.InboundSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DocumentReaderTest {

    private static final TenantSection<String> SECTION = TenantSection.of("shop", String.class);
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of(SECTION.name(), "expression"));

    private enum Fault implements FaultCode {
        PRICE_MALFORMED
    }

    /** The neutral form. */
    private record PricesJson(
            @Nullable String sku, @Nullable List<PriceJson> prices) {

        record PriceJson(@Nullable BigDecimal amount) {}

        Price toPrice() {
            if (sku == null) {
                throw new IllegalArgumentException("sku is missing");
            }
            BigDecimal amount = Objects.requireNonNull(prices).getFirst().amount();
            return new Price(sku, Objects.requireNonNull(amount).longValueExact());
        }
    }

    private record Price(String sku, long amount) {}

    @Test
    void readsTheBodyOfAMessage() {
        assertThat(read("{\"sku\":\"A\",\"prices\":[{\"amount\":12}],\"unknown\":true}"))
                .isEqualTo(new Price("A", 12));
    }

    @Test
    void readsAParsedDocument() {
        assertThat(read(new InboundDocument(Map.of("sku", "A", "prices", List.of(Map.of("amount", "12"))), "f")))
                .isEqualTo(new Price("A", 12));
    }

    @Test
    void acceptsASingleValueForAList() {
        assertThat(read("{\"sku\":\"A\",\"prices\":{\"amount\":12}}")).isEqualTo(new Price("A", 12));
    }

    @Test
    void readsNumbersByTheRulesOfTheTenant() {
        // Given
        InboundSettings settings = settings(Map.of("section.decimal-separator", "comma"));
        Tenant german = new Tenant(ACME.id(), Map.of(SECTION.name(), "expression", "inbound", settings));

        // When
        Price price = reader(input -> input)
                .read(german, bytes("{\"sku\":17,\"prices\":[{\"amount\":\"6,000\"}]}"), PricesJson::toPrice);

        // Then
        assertThat(price).isEqualTo(new Price("17", 6));
    }

    @Test
    void takesEmptyTextsForMissingListsAndObjects() {
        assertThatReading("{\"sku\":\"\",\"prices\":\"\"}").hasMessageEndingWith("sku is missing");
    }

    @Test
    void appliesTheMappingOfTheTenant() {
        // Given
        Mapping mapping = input -> Map.of("sku", input, "prices", List.of(Map.of("amount", new BigDecimal("3"))));

        // When
        Price price = reader(mapping).read(ACME, new InboundDocument("A", "f"), PricesJson::toPrice);

        // Then
        assertThat(price).isEqualTo(new Price("A", 3));
    }

    @Test
    void namesTheFieldAndItsValueWithoutLettersThatMayBePersonal() {
        assertThatReading("{\"sku\":\"A\",\"prices\":[{\"amount\":1},{\"amount\":\"1,5\"}]}")
                .hasMessage("the message cannot be read: the field /prices/1/amount: '1,5' is not a number with the"
                        + " decimal separator '.' and the grouping separator none")
                .hasNoCause();
        assertThatReading("{\"sku\":\"A\",\"prices\":[{\"amount\":\"secret\"}]}")
                .hasMessageContaining("'xxxxxx'")
                .hasMessageNotContaining("secret");
        assertThatReading("7").hasMessage("the message cannot be read: the field / has the wrong type");
    }

    @Test
    void namesTheRowOfAFile() {
        assertThatThrownBy(() -> read(new InboundDocument(Map.of("prices", List.of()), "prices.csv, row 3")))
                .isInstanceOf(PermanentFault.class)
                .hasMessage("prices.csv, row 3 cannot be read: sku is missing");
    }

    @Test
    void reportsWhatTheConversionRejects() {
        assertThatReading("{\"prices\":[]}").hasMessage("the message cannot be read: sku is missing");
        assertThatReading("{\"sku\":\"A\",\"prices\":[{\"amount\":1.5}]}")
                .hasMessage("the message cannot be read: Rounding necessary");
    }

    @Test
    void reportsAnEmptyOrIllegibleMessage() {
        assertThatReading("null").hasMessage("the message cannot be read: it is empty");
        assertThatReading("").hasMessage("the message cannot be read: it is not JSON");
        assertThatReading("{secret").hasMessage("the message cannot be read: it is not JSON");
        assertThatThrownBy(() -> reader(_ -> null).read(ACME, bytes("1"), PricesJson::toPrice))
                .hasMessage("the message cannot be read: the mapping yields nothing");
    }

    @Test
    void passesOnFaultsOfTheMappingAndOfTheConversion() {
        // Given
        PermanentFault fault = new PermanentFault(MappingFault.MAPPING_FAILED, "line 1");
        Mapping failing = _ -> {
            throw fault;
        };

        // When, Then
        assertThatThrownBy(() -> reader(failing).read(ACME, bytes("1"), PricesJson::toPrice))
                .isSameAs(fault);
        assertThatThrownBy(() -> reader(input -> input).read(ACME, bytes("{}"), _ -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    private static Price read(String json) {
        return reader(input -> input).read(ACME, bytes(json), PricesJson::toPrice);
    }

    private static Price read(InboundDocument document) {
        return reader(input -> input).read(ACME, document, PricesJson::toPrice);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatReading(String json) {
        return assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        PermanentFault.class, fault -> assertThat(fault.code()).isEqualTo(Fault.PRICE_MALFORMED));
    }

    private static DocumentReader<PricesJson> reader(Mapping mapping) {
        TenantMappings mappings = TenantMappings.of(SECTION, "price-mapping", it -> it, (_, _) -> mapping);
        return new DocumentReader<>(mappings, PricesJson.class, Fault.PRICE_MALFORMED);
    }

    private static InboundSettings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("section", InboundSettings.SECTION.type());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
