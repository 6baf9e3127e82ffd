package io.integrationhub.customersync.customer;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CustomerNumberTest {

    @Test
    void isNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerNumber(" "))
                .withMessage("the number is empty");
    }

    @Test
    void isNotTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerNumber("1".repeat(257)))
                .withMessage("the number is longer than 256 characters");
    }
}
