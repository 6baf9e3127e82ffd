package io.integrationhub.catalogsync.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.AttributeValue.NumberValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.SetValue;
import io.integrationhub.catalogsync.catalog.AttributeValue.TextValue;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributeValueTest {

    @Test
    void equalNumbersAreEqual() {
        assertThat(new NumberValue(new BigDecimal("100.00"))).isEqualTo(new NumberValue(new BigDecimal("1E+2")));
        assertThat(new NumberValue(new BigDecimal("100.00")).number()).hasToString("100");
    }

    @Test
    void rejectsNumbersThatNothingCanShow() {
        assertThatThrownBy(() -> new NumberValue(new BigDecimal("1E+999999999")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void setsHaveNoOrderAndNoDuplicates() {
        assertThat(new SetValue(List.of(new TextValue("b"), new TextValue("a"), new TextValue("b"))))
                .isEqualTo(new SetValue(List.of(new TextValue("a"), new TextValue("b"))));
    }

    @Test
    void attributesHaveNoOrder() {
        Attribute color = new Attribute("color", new TextValue("red"));
        Attribute size = new Attribute("size", new TextValue("L"));

        assertThat(variant(List.of(size, color))).isEqualTo(variant(List.of(color, size)));
        assertThatThrownBy(() -> variant(List.of(color, color))).hasMessageContaining("color");
    }

    @Test
    void aVariantHasEachImageOnce() {
        Image image = new Image(URI.create("https://a.example/1.jpg"), Optional.empty(), 0, 0);
        Image same = new Image(image.uri(), Optional.of("front"), 0, 0);

        assertThat(new Variant("s", Optional.empty(), List.of(), List.of(image, same), List.of()).images())
                .containsExactly(image);
    }

    private static Variant variant(List<Attribute> attributes) {
        return new Variant("s", Optional.empty(), attributes, List.of(), List.of());
    }
}
