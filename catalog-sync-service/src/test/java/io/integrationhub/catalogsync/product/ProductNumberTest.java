package io.integrationhub.catalogsync.product;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ProductNumberTest {

    @Test
    void isNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductNumber(" "))
                .withMessage("the number is empty");
    }

    @Test
    void isNotTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProductNumber("1".repeat(257)))
                .withMessage("the number is longer than 256 characters");
    }
}
