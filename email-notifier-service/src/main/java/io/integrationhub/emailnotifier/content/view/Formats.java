package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.emailnotifier.content.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes money, numbers and dates as readers of a locale expect them.
 *
 * @param zone the time zone of dates and times
 */
record Formats(Locale locale, ZoneId zone) {

    /** Enough for every rate of a tax. */
    private static final int PERCENT_DIGITS = 4;

    /** Some fonts lack the narrow one, which the JDK writes in French and before AM and PM. */
    private static final String NARROW_SPACE = "\u202f";

    private static final String NO_BREAK_SPACE = "\u00a0";

    /** Where the CLDR puts a space between a currency's code and the amount, and the JDK does not: KWD 12.500. */
    private static final Pattern BETWEEN_LETTER_AND_DIGIT =
            Pattern.compile("(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");

    /** The exact amount: at least the currency's fraction digits, and as many more as a high-precision price has. */
    String money(Money money) {
        Optional<Currency> currency = currency(money.currency());
        DecimalFormat format = (DecimalFormat)
                (currency.isPresent() ? NumberFormat.getCurrencyInstance(locale) : NumberFormat.getInstance(locale));
        currency.ifPresent(format::setCurrency);
        int usual = currency.map(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .orElse(money.fractionDigits());
        format.setMaximumFractionDigits(money.fractionDigits());
        format.setMinimumFractionDigits(Math.min(usual, money.fractionDigits()));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        String amount = format.format(money.amount());
        String withCode = currency.isPresent() ? amount : money.currency() + amount;
        return withCommonSpaces(BETWEEN_LETTER_AND_DIGIT.matcher(withCode).replaceAll(NO_BREAK_SPACE));
    }

    String percent(BigDecimal rate) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(PERCENT_DIGITS);
        return withCommonSpaces(format.format(rate));
    }

    String quantity(long quantity) {
        return withCommonSpaces(NumberFormat.getIntegerInstance(locale).format(quantity));
    }

    String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    String date(LocalDate date) {
        return withCommonSpaces(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(date));
    }

    /** Date and time with the time zone. */
    String dateTime(Instant instant) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale)
                .withZone(zone)
                .format(instant);
        String zoneName =
                DateTimeFormatter.ofPattern("z", locale).withZone(zone).format(instant);
        return withCommonSpaces(time + NO_BREAK_SPACE + zoneName);
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String withCommonSpaces(String text) {
        return text.replace(NARROW_SPACE, NO_BREAK_SPACE);
    }
}
