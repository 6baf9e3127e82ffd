package io.integrationhub.emailnotifier.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static final Instant AFTERNOON = Instant.parse("2026-11-30T13:30:00Z");

    /** Spaces in the expected values represent those that do not break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | EUR 1249 2 | €12.49
            en    | USD 123456 2 | $1,234.56
            de    | EUR 1249 2 | 12,49 €
            de    | EUR 123456 2 | 1.234,56 €
            de-CH | CHF 123456 2 | CHF 1’234.56
            de-AT | EUR 123456 2 | € 1.234,56
            fr    | EUR 123456 2 | 1 234,56 €
            nl    | EUR 1249 2 | € 12,49
            it    | EUR 1249 2 | 12,49 €
            es    | EUR 1249 2 | 12,49 €
            en    | JPY 1200 0 | ¥1,200
            de    | JPY 1200 0 | 1.200 ¥
            ja    | JPY 1200 0 | ￥1,200
            en    | KWD 12500 3 | KWD 12.500
            de    | KWD 12500 3 | 12,500 KWD
            en    | EUR 199 4 | €0.0199
            en    | EUR 15000 4 | €1.50
            de    | EUR 15050 4 | 1,505 €
            en    | JPY 12345 2 | ¥123.45
            en    | HUF 123400 2 | HUF 1,234.00
            en    | EUR -500 2 | -€5.00
            en    | EUR 0 2 | €0.00
            en    | AAA 1250 2 | AAA 12.50
            en    | EUR 9007199254740993 2 | €90,071,992,547,409.93
            """)
    void writesMoneyExactlyAndAsTheReaderDoes(Locale locale, String money, String expected) {
        // Given: currency, amount without its decimal point, fraction digits
        String[] parts = money.split(" ");
        long minor = Long.parseLong(parts[1]);

        // When, Then
        assertThat(formats(locale).money(Money.ofMinor(parts[0], minor, Integer.parseInt(parts[2]))))
                .isEqualTo(expected.replace(' ', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 0.19   | 19%
            de | 0.19   | 19 %
            en | 0.0725 | 7.25%
            en | 0      | 0%
            fr | 0.055  | 5,5 %
            """)
    void writesRates(Locale locale, BigDecimal rate, String expected) {
        assertThat(formats(locale).percent(rate)).isEqualTo(expected.replace(' ', '\u00a0'));
    }

    @Test
    void writesDatesAndTimesInTheTenantsZone() {
        assertThat(formats(Locale.ENGLISH).date(LocalDate.of(2026, 12, 8))).isEqualTo("December 8, 2026");
        assertThat(formats(Locale.UK).date(LocalDate.of(2026, 12, 8))).isEqualTo("8 December 2026");
        assertThat(formats(Locale.GERMAN).date(AFTERNOON)).isEqualTo("30. November 2026");
        assertThat(formats(Locale.GERMAN).dateTime(AFTERNOON)).isEqualTo("30. November 2026, 14:30\u00a0MEZ");
        assertThat(formats(Locale.ENGLISH).dateTime(AFTERNOON)).isEqualTo("November 30, 2026, 2:30\u00a0PM\u00a0CET");
        assertThat(formats(Locale.GERMAN).date(Instant.parse("2026-11-30T23:30:00Z")))
                .isEqualTo("1. Dezember 2026");
    }

    @Test
    void groupsQuantities() {
        assertThat(formats(Locale.ENGLISH).quantity(12_500)).isEqualTo("12,500");
        assertThat(formats(Locale.GERMAN).quantity(12_500)).isEqualTo("12.500");
    }

    private static Formats formats(Locale locale) {
        return new Formats(locale, ZoneId.of("Europe/Berlin"));
    }
}
