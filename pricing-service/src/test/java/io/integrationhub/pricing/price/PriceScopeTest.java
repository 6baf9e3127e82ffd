package io.integrationhub.pricing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceScopeTest {

    @Test
    void isReadFromItsKeyWhateverTheSkuContains() {
        // Given
        PriceScope scope = new PriceScope("A|1 ü", "EUR", "DE", "vip", "");

        // When, Then
        assertThat(PriceScope.parse(scope.key())).isEqualTo(scope);
    }

    @Test
    void givesEachPriceAKeyOfItsOwnThatCommercetoolsAccepts() {
        // Given
        PriceScope scope = new PriceScope("A/1 " + "ü".repeat(300), "EUR", "", "", "");
        Validity later = new Validity(Optional.of(Instant.parse("2026-12-01T00:00:00Z")), Optional.empty());

        // When
        String always = scope.priceKey(Validity.ALWAYS);

        // Then
        assertThat(always).matches("[-_A-Za-z0-9]{2,256}").isEqualTo(scope.priceKey(Validity.ALWAYS));
        assertThat(scope.priceKey(later)).isNotEqualTo(always);
        assertThat(scope.isOwnKey(always)).isTrue();
        PriceScope other = new PriceScope(scope.sku(), "EUR", "DE", "", "");
        assertThat(other.priceKey(Validity.ALWAYS)).isNotEqualTo(always);
        assertThat(other.isOwnKey(always)).isFalse();
    }

    @Test
    void rejectsWhatCommercetoolsWouldReject() {
        assertThatThrownBy(() -> new PriceScope(" ", "EUR", "", "", "")).hasMessageContaining("sku");
        assertThatThrownBy(() -> new PriceScope("A", "eur", "", "", "")).hasMessageContaining("currency");
        assertThatThrownBy(() -> new PriceScope("A", "EUR", "Germany", "", "")).hasMessageContaining("country");
        assertThatThrownBy(() -> new PriceScope("A", "EUR", "", "a b", "")).hasMessageContaining("customerGroup");
        assertThatThrownBy(() -> new PriceScope("A", "EUR", "", "", "ä")).hasMessageContaining("channel");
        assertThatThrownBy(() -> new PriceScope("A".repeat(300), "EUR", "", "g".repeat(250), ""))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> PriceScope.parse("A")).isInstanceOf(IllegalArgumentException.class);
    }
}
