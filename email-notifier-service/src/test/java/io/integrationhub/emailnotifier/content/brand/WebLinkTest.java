package io.integrationhub.emailnotifier.content.brand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html,x",
                "//www.example.com",
                "www.example.com",
                "https:///x",
                "https://www.example.com/a b",
                "https://www.example.com/\"onclick=x"
            })
    void isNoLinkUnlessItOpensAPage(String link) {
        assertThat(WebLink.of(link)).isEmpty();
    }

    @Test
    void encodesWhatIsFilledIn() {
        assertThat(WebLink.fill("https://www.example.com/{orderNumber}", Map.of("orderNumber", "A/1 &\"x")))
                .isEqualTo("https://www.example.com/A%2F1%20%26%22x");
    }
}
