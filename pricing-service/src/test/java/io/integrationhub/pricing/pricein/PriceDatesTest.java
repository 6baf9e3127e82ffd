package io.integrationhub.pricing.pricein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceDatesTest {

    private final PriceDates berlin = new PriceDates(
            List.of(
                    DateTimeFormatter.ISO_DATE_TIME,
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.BASIC_ISO_DATE,
                    DateTimeFormatter.ofPattern("dd.MM.yyyy")),
            Optional.of(ZoneId.of("Europe/Berlin")));

    @Test
    void countsTheFirstAndTheLastDayWholeInTheTenantsZone() {
        assertThat(berlin.from("2026-03-29")).contains(Instant.parse("2026-03-28T23:00:00Z"));
        // The day on which the clocks change has 23 hours.
        assertThat(berlin.until("2026-03-29")).contains(Instant.parse("2026-03-29T22:00:00Z"));
        assertThat(berlin.until("31.12.2026")).contains(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(berlin.until("20261231")).contains(Instant.parse("2026-12-31T23:00:00Z"));
    }

    @Test
    void takesATimeAsItIs() {
        assertThat(berlin.until("2026-12-31T12:00:00Z")).contains(Instant.parse("2026-12-31T12:00:00Z"));
        assertThat(berlin.until("2026-12-31T12:00:00")).contains(Instant.parse("2026-12-31T11:00:00Z"));
    }

    @Test
    void hasNoEndInTheYear9999() {
        assertThat(berlin.until("9999-12-31")).isEmpty();
        assertThat(berlin.until(" ")).isEmpty();
        assertThat(berlin.from(null)).isEmpty();
    }

    @Test
    void namesTheFieldAndTheFix() {
        // Given
        PriceDates withoutZone = new PriceDates(berlin.formats(), Optional.empty());

        // When, Then
        assertThatThrownBy(() -> berlin.from("soon")).hasMessageContaining("validFrom is no ISO 8601 date");
        assertThatThrownBy(() -> withoutZone.until("2026-12-31"))
                .hasMessageContaining("validUntil has no offset; set inbound.time-zone");
    }
}
