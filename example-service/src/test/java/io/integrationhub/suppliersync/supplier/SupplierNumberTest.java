package io.integrationhub.suppliersync.supplier;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SupplierNumberTest {

    @Test
    void isNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupplierNumber(" "))
                .withMessage("the number is empty");
    }

    @Test
    void isNotTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupplierNumber("1".repeat(257)))
                .withMessage("the number is longer than 256 characters");
    }
}
