package io.integrationhub.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7                             | PT7S
                    0                             | PT0S
                    86400                         | PT24H
                    Mon, 02 Mar 2026 10:00:30 GMT | PT30S
                    Mon, 02 Mar 2026 09:00:00 GMT | PT0S
                    """)
    void readsSecondsAndDates(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, CLOCK)).contains(pause);
    }

    @Test
    void ignoresOtherValues() {
        assertThat(RetryAfter.parse("soon", CLOCK)).isEmpty();
    }
}
