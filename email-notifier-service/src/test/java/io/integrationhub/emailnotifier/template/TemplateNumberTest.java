package io.integrationhub.emailnotifier.template;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TemplateNumberTest {

    @Test
    void isNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateNumber(" "))
                .withMessage("the number is empty");
    }

    @Test
    void isNotTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TemplateNumber("1".repeat(257)))
                .withMessage("the number is longer than 256 characters");
    }
}
