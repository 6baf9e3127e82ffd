package io.integrationhub.core.tenant.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void findsTheMostSimilarWord() {
        assertThat(Spelling.nearest("ordre", List.of("order", "customer"))).contains("order");
        assertThat(Spelling.nearest("projct-key", List.of("project-key", "product-key")))
                .contains("project-key");
    }

    @Test
    void findsNothingForADifferentWord() {
        assertThat(Spelling.nearest("colour", List.of("timeout", "customer"))).isEmpty();
    }
}
