package io.integrationhub.pricing.price;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PriceNumberTest {

    @Test
    void isNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceNumber(" "))
                .withMessage("the number is empty");
    }

    @Test
    void isNotTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceNumber("1".repeat(257)))
                .withMessage("the number is longer than 256 characters");
    }
}
