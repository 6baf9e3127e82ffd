package io.integrationhub.run.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void namesEachValueThatChangesWithOldAndNew() {
        // When
        List<Difference> differences = Difference.between(
                Optional.of("{\"name\":{\"en\":\"Shirt\",\"de\":\"Hemd\"},\"tags\":[\"a\",\"b\"],\"price\":1.50}"),
                Optional.of(
                        "{\"name\":{\"en\":\"Polo\",\"de\":\"Hemd\"},\"tags\":[\"a\"],\"a/b\":true,\"price\":1.50}"));

        // Then
        assertThat(differences)
                .containsExactly(
                        new Difference("/a~1b", Optional.empty(), Optional.of("true")),
                        new Difference("/name/en", Optional.of("Shirt"), Optional.of("Polo")),
                        new Difference("/tags/1", Optional.of("b"), Optional.empty()));
    }

    @Test
    void namesEverythingOfWhatIsCreatedOrRemoved() {
        assertThat(Difference.between(Optional.empty(), Optional.of("{\"name\":\"Shirt\"}")))
                .containsExactly(new Difference("/name", Optional.empty(), Optional.of("Shirt")));
        assertThat(Difference.between(Optional.of("{\"name\":\"Shirt\"}"), Optional.empty()))
                .containsExactly(new Difference("/name", Optional.of("Shirt"), Optional.empty()));
    }
}
